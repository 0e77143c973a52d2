package eu.vigie.source;

import eu.vigie.deadline.DataFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The adapters, read at start from {@code adapters/}; a broken one stops it. A house's own go into {@code VIGIE_RULES}. */
@Component
public class Adapters {

    /** Reads the house's own form. */
    static final String OWN = "vigie";

    /** Reads messages of syslog; they are no JSON. */
    static final String SYSLOG = "syslog";

    private static final List<String> FILES =
            List.of("vigie", "modsecurity", "aws-waf", "azure-waf", "siem", "syslog", "house");

    private final Map<String, Adapter> all = new LinkedHashMap<>();

    Adapters() {
        for (String file : FILES)
            for (var row : new DataFile("adapters/" + file + ".yaml").located(Adapter.class))
                if (all.putIfAbsent(row.value().id(), row.value()) != null)
                    throw row.refused("adapter " + row.value().id() + " is there twice");
    }

    /** Their ids, in the order in which people are offered them. */
    public List<String> names() {
        return List.copyOf(all.keySet());
    }

    /** Id and what people call it. */
    public Map<String, String> titles(Locale locale) {
        var titles = new LinkedHashMap<String, String>();
        all.forEach((id, adapter) -> titles.put(
                id,
                adapter.name().getOrDefault(locale.getLanguage(), adapter.name().getOrDefault("en", id))));
        return titles;
    }

    Optional<Adapter> find(String id) {
        return Optional.ofNullable(all.get(id));
    }
}
