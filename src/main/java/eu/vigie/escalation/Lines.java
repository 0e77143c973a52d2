package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What calls are about: the duties that rang and are still open. */
@Component
class Lines {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final Obligations obligations;

    Lines(JdbcClient jdbc, Obligations obligations) {
        this.jdbc = jdbc;
        this.obligations = obligations;
    }

    private record Rang(long call, long obligation, Instant anchorAt, int percent, Lateness late, Instant rungAt) {}

    /** By call; one about nothing that is open is absent. Two queries for some hundred calls. */
    Map<Long, List<Line>> of(Collection<Long> calls) {
        var lines = new HashMap<Long, List<Line>>();
        var all = List.copyOf(Set.copyOf(calls));
        for (int from = 0; from < all.size(); from += AT_A_TIME)
            lines.putAll(some(all.subList(from, Math.min(all.size(), from + AT_A_TIME))));
        return lines;
    }

    private Map<Long, List<Line>> some(List<Long> calls) {
        var breaches = jdbc.sql("select distinct breach from rung_call where id in (:calls)")
                .param("calls", calls)
                .query(String.class)
                .list();
        var open = obligations.ofAll(breaches).stream()
                .filter(Obligation::running)
                .collect(Collectors.toMap(Obligation::id, owed -> owed));
        var lines = new HashMap<Long, Map<Long, Line>>();
        rang(calls).forEach(one -> {
            var owed = open.get(one.obligation());
            if (owed == null || !owed.start().equals(one.anchorAt())) return;
            lines.computeIfAbsent(one.call(), first -> new HashMap<>())
                    .merge(owed.id(), new Line(owed, one.percent(), one.late(), one.rungAt()), Line::higher);
        });
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> new ArrayList<>(one.getValue().values())));
    }

    private List<Rang> rang(List<Long> calls) {
        return jdbc.sql("select call_id, obligation, anchor_at, percent, due_at, rung_at from rung"
                        + " where call_id in (:calls)")
                .param("calls", calls)
                .query((row, number) -> new Rang(
                        row.getLong(1),
                        row.getLong(2),
                        Columns.instant(row, 3),
                        row.getInt(4),
                        Lateness.between(Columns.instant(row, 5), Columns.instant(row, 6)),
                        Columns.instant(row, 6)))
                .list();
    }
}
