package eu.vigie.web.pages;

import eu.vigie.escalation.Escalation.Rung;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rung that rang, and for which duty; its recipients who were rung together share a line. */
record RungLine(Rung rung, Duty duty, int recipients) {

    private record Bell(Duty duty, int percent, Instant dueAt, Instant rungAt) {}

    /** In the order of the rungs; one whose duty is not among these is left out. */
    static List<RungLine> of(List<Rung> rungs, List<Obligation> owed) {
        Map<Long, Duty> duties = owed.stream().collect(Collectors.toMap(Obligation::id, Obligation::duty));
        Map<Bell, RungLine> lines = new LinkedHashMap<>();
        for (Rung rung : rungs) {
            Duty duty = duties.get(rung.obligation());
            if (duty != null) {
                lines.merge(
                        new Bell(duty, rung.percent(), rung.dueAt(), rung.rungAt()),
                        new RungLine(rung, duty, 1),
                        (first, next) -> new RungLine(first.rung(), duty, first.recipients() + 1));
            }
        }
        return List.copyOf(lines.values());
    }
}
