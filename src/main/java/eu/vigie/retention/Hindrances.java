package eu.vigie.retention;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why a case whose time has passed is kept all the same: asked for many cases at once, in two statements. */
@Component
class Hindrances {

    private record Hindrance(String breach, String code) {}

    private static final String KEPT = """
            select distinct breach, 'hold' as code from evidence_hold where breach in (:breaches) and lifted_at is null
                and (until_at is null or until_at > :now)
            union all select distinct breach, 'police' from police_request where breach in (:breaches)
                and answered_at is null and (delay_until is null or delay_lifted_at is null)
            union all select distinct breach, 'measure' from case_measure where breach in (:breaches)
                and done_at is null and dropped_at is null
            """;

    private final JdbcClient database;
    private final Obligations obligations;

    Hindrances(JdbcClient database, Obligations obligations) {
        this.database = database;
        this.obligations = obligations;
    }

    /** Codes by case; a case without any is not in the map. */
    Map<String, List<String>> of(Collection<String> breaches, Instant now) {
        if (breaches.isEmpty()) return Map.of();
        List<Hindrance> kept = database.sql(KEPT)
                .param("breaches", breaches)
                .param("now", now.atOffset(UTC))
                .query((row, number) -> new Hindrance(row.getString(1), row.getString(2)))
                .list();
        Stream<Hindrance> owed = obligations.ofAll(breaches).stream()
                .filter(Obligation::holdsUpClosing)
                .map(duty -> new Hindrance(duty.breach(), "duty"))
                .distinct();
        return Stream.concat(kept.stream(), owed)
                .collect(groupingBy(Hindrance::breach, mapping(Hindrance::code, toList())));
    }
}
