package eu.vigie.retention;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closed cases whose time has passed, by reference: each part for four statements. */
@Component
class DueCases {

    private record Closed(String breach, String title, Instant closedAt) {}

    private static final String SELECT = "select reference, title, closed_at from breach_case where exercise = false"
            + " and erasing_since is null and closed_at <= :closedBy";

    private final JdbcClient database;
    private final RetentionRule rule;
    private final Hindrances hindrances;
    private final ErasureRows rows;

    DueCases(JdbcClient database, RetentionRule rule, Hindrances hindrances, ErasureRows rows) {
        this.database = database;
        this.rule = rule;
        this.hindrances = hindrances;
        this.rows = rows;
    }

    List<DueCase> after(@Nullable String reference, int limit, Instant now) {
        List<Closed> closed = database.sql(
                        SELECT + " and reference > :after order by reference fetch first " + limit + " rows only")
                .param("closedBy", rule.closedBy(now).atOffset(UTC))
                .param("after", reference == null ? "" : reference)
                .query((row, number) -> new Closed(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
        List<String> references = closed.stream().map(Closed::breach).toList();
        Map<String, List<String>> kept = hindrances.of(references, now);
        Map<String, Erasure> waiting =
                rows.waiting(references).stream().collect(Collectors.toMap(Erasure::breach, Function.identity()));
        return closed.stream()
                .map(one -> new DueCase(
                        one.breach(),
                        one.title(),
                        one.closedAt(),
                        rule.ends(one.closedAt()),
                        kept.getOrDefault(one.breach(), List.of()),
                        waiting.get(one.breach())))
                .toList();
    }
}
