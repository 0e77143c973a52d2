package eu.vigie.obligation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts how often a duty moved or was settled: somebody who keeps a copy tells by it which is the newer one. */
@Component
public class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of those duties, by their ids; absent where a duty is as it opened. One query. */
    public Map<Long, Integer> of(Collection<Obligation> duties) {
        if (duties.isEmpty()) return Map.of();
        return jdbc
                .sql("select obligation, number from obligation_revision where obligation in (:ids)")
                .param("ids", duties.stream().map(Obligation::id).toList())
                .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @EventListener
    void on(ObligationMoved event) {
        count(event.obligation(), event.happenedAt());
    }

    @EventListener
    void on(ObligationSettled event) {
        count(event.obligation(), event.happenedAt());
    }

    /** The case is held meanwhile: nobody else counts the same duty. */
    private void count(Obligation duty, Instant at) {
        var counted = jdbc.sql(
                        "update obligation_revision set number = number + 1, revised_at = :at where obligation = :id")
                .param("id", duty.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (counted > 0) return;
        jdbc.sql("insert into obligation_revision (obligation, number, revised_at) values (:id, 1, :at)")
                .param("id", duty.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
