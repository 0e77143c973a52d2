package eu.vigie.obligation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a duty has changed: somebody who keeps a copy tells by it which is the newer one. */
@Component
public class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of all duties of those cases, by their ids; 0 while a duty is as it opened. One query. */
    public Map<Long, Integer> of(Collection<String> breaches) {
        if (breaches.isEmpty()) return Map.of();
        return jdbc
                .sql("select obligation, count(*) - 1 from obligation_version where breach in (:breaches)"
                        + " group by obligation")
                .param("breaches", breaches)
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
