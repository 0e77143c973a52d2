package eu.vigie.drill;

import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which rungs rang, whether in order, and how late. */
record RungScore(List<Scorecard.Rung> rungs, boolean inOrder) {

    private record Kind(String duty, int percent) {}

    private record Climb(long obligation, Instant anchorAt) {}

    /** Rungs that one person is called for at once count by duty and percentage, however many they are owed to. */
    static RungScore of(Drill drill, List<Escalation.Rung> newestFirst, List<Obligation> owed) {
        Map<Long, String> duties = owed.stream()
                .collect(Collectors.toMap(Obligation::id, one -> one.duty().code()));
        List<Escalation.Rung> rung = newestFirst.stream()
                .sorted(Comparator.comparingLong(Escalation.Rung::id))
                .toList();
        Map<Kind, List<Escalation.Rung>> kinds = new LinkedHashMap<>();
        rung.forEach(one -> kinds.computeIfAbsent(
                        new Kind(duties.getOrDefault(one.obligation(), "?"), one.percent()), kind -> new ArrayList<>())
                .add(one));
        List<Scorecard.Rung> scored = new ArrayList<>();
        kinds.forEach((kind, all) -> scored.add(scored(drill, kind, all)));
        scored.sort(Comparator.comparingLong(Scorecard.Rung::due));
        return new RungScore(scored, inOrder(rung));
    }

    private static Scorecard.Rung scored(Drill drill, Kind kind, List<Escalation.Rung> all) {
        Instant first = all.stream()
                .map(Escalation.Rung::dueAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long worst = all.stream()
                .mapToLong(one -> Duration.between(one.dueAt(), one.rungAt()).toMillis())
                .max()
                .orElse(0);
        long due = Math.max(0, drill.caseTime(first).toSeconds());
        return new Scorecard.Rung(kind.duty(), kind.percent(), all.size(), due, Math.max(0, worst));
    }

    /** By duty and the start of its clock: one that was moved climbs its ladder again. */
    private static boolean inOrder(List<Escalation.Rung> rung) {
        return rung.stream()
                .collect(Collectors.groupingBy(one -> new Climb(one.obligation(), one.anchorAt())))
                .values()
                .stream()
                .allMatch(RungScore::ascends);
    }

    /** By when each was due and not by its percentage: a lower one that came with another ladder was due when that came. */
    private static boolean ascends(List<Escalation.Rung> climbed) {
        List<Instant> rang = climbed.stream()
                .sorted(Comparator.comparing(Escalation.Rung::dueAt).thenComparing(Escalation.Rung::rungAt))
                .map(Escalation.Rung::rungAt)
                .toList();
        return rang.equals(rang.stream().sorted().toList());
    }
}
