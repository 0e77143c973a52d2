package eu.vigie.drill;

import eu.vigie.deadline.DataFile;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What can be played: the scenarios of {@code drills/}, read at start, of which a broken one stops it, and every closed case. A
 * house's own go into {@code drills/house.yaml} under {@code VIGIE_RULES}.
 */
@Component
public class Scenarios {

    private static final List<String> FILES = List.of(
            "dedicated-intrusion",
            "shared-exfiltration",
            "ransomware",
            "sub-processor",
            "lost-laptop",
            "holiday-weekend",
            "house");

    private final Map<String, Scenario> all = new LinkedHashMap<>();
    private final ClosedCases closed;

    Scenarios(ClosedCases closed) {
        this.closed = closed;
        for (String file : FILES)
            for (var row : new DataFile("drills/" + file + ".yaml").located(Scenario.class))
                if (all.putIfAbsent(row.value().id(), row.value()) != null)
                    throw row.refused("scenario " + row.value().id() + " is there twice");
    }

    /**
     * A scenario as people are offered it.
     *
     * @param aim what is rehearsed
     * @param injects how many
     */
    public record Offer(String id, String title, String description, String aim, int injects) {}

    /** Those that are written down, in the order in which people are offered them. */
    public List<Offer> offers(Locale locale) {
        return all.values().stream()
                .map(one -> new Offer(
                        one.id(),
                        one.title(locale),
                        one.description(locale),
                        one.aim(locale),
                        one.injects().size()))
                .toList();
    }

    /** What a drill of that scenario is called; its id where it is none (any more). */
    public String title(String id, Locale locale) {
        Scenario known = all.get(id);
        return known == null ? id : known.title(locale);
    }

    /** Ready to be played in that language. Refuses an unknown id, a case that is not closed or that does not exist. */
    Played find(String id, Locale locale) {
        Scenario known = all.get(id);
        if (known != null) return Played.of(known, locale);
        return closed.find(id, locale).orElseThrow(() -> new InvalidInput(unknown(id)));
    }

    private static Fault unknown(String id) {
        return id.isBlank() ? Fault.of("scenario", "missing") : Fault.of("scenario", "drill-scenario-unknown", id);
    }
}
