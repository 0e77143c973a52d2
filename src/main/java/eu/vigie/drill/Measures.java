package eu.vigie.drill;

import eu.vigie.audit.Entry;
import eu.vigie.drill.Scorecard.Measure;
import eu.vigie.drill.Scorecard.Step;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The five lengths of a drill. */
final class Measures {

    private static final Set<Duty> DECIDED = EnumSet.of(Duty.AUTHORITY, Duty.PERSONS);
    private static final Set<Duty> TOLD = EnumSet.of(Duty.CUSTOMERS, Duty.CONTROLLERS, Duty.PERSONS);

    private Measures() {}

    /** As they stand at that instant: the end of the drill, or now while it runs. */
    static List<Measure> of(Drill drill, Instant asOf, List<Entry> steps, List<Obligation> owed) {
        return List.of(
                first(drill, Step.ACKNOWLEDGE, steps, one -> one.action().endsWith("_acknowledged")),
                first(drill, Step.ISOLATE, steps, completed("isolate_systems")),
                decided(drill, steps, owed),
                told(drill, asOf, Step.FILE, owed, EnumSet.of(Duty.AUTHORITY)),
                told(drill, asOf, Step.REACH, owed, TOLD));
    }

    /** Whom to tell is decided by who is a controller; a processor tells its controllers without any decision (Art. 33(2)). */
    private static Measure decided(Drill drill, List<Entry> steps, List<Obligation> owed) {
        Measure decided = first(drill, Step.DECIDE, steps, completed("confirm_assessment"));
        boolean open = owed.stream().anyMatch(one -> DECIDED.contains(one.duty()));
        return decided.seconds() != null || open ? decided : new Measure(Step.DECIDE, null, null, null, 0, 0, false);
    }

    private static Predicate<Entry> completed(String key) {
        return one ->
                one.action().equals(StepsTaken.COMPLETED) && StepsTaken.key(one).equals(key);
    }

    private static Measure first(Drill drill, Step step, List<Entry> steps, Predicate<Entry> wanted) {
        return steps.stream()
                .filter(wanted)
                .findFirst()
                .map(one -> new Measure(step, after(drill, one.happenedAt()), null, one.actor(), 1, 1, false))
                .orElseGet(() -> new Measure(step, null, null, null, 0, 1, false));
    }

    /** Done when the last of them is; what nobody owes does not count. */
    private static Measure told(Drill drill, Instant asOf, Step step, List<Obligation> owed, Set<Duty> duties) {
        List<Obligation> counted = owed.stream()
                .filter(one -> duties.contains(one.duty()))
                .filter(one -> one.state() == ObligationState.REQUIRED || one.state() == ObligationState.MET)
                .toList();
        List<Instant> met = counted.stream()
                .map(Obligation::metAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        boolean all = !counted.isEmpty() && met.size() == counted.size();
        Instant limit = limit(counted, asOf);
        return new Measure(
                step,
                all ? after(drill, met.get(met.size() - 1)) : null,
                limit == null ? null : after(drill, limit),
                null,
                met.size(),
                counted.size(),
                counted.stream().anyMatch(one -> late(one, asOf)));
    }

    /** Each duty has a limit of its own: one that was missed counts, else the next that is open, else that of the last one met. */
    private static @Nullable Instant limit(List<Obligation> counted, Instant asOf) {
        List<Obligation> late = counted.stream().filter(one -> late(one, asOf)).toList();
        List<Obligation> open =
                counted.stream().filter(one -> one.metAt() == null).toList();
        if (!late.isEmpty()) return earliest(late);
        if (!open.isEmpty()) return earliest(open);
        return counted.stream()
                .max(Comparator.comparing(Obligation::metAt))
                .map(Obligation::dueAt)
                .orElse(null);
    }

    private static @Nullable Instant earliest(List<Obligation> duties) {
        return duties.stream()
                .map(Obligation::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What was never done is late once its limit is over. */
    private static boolean late(Obligation duty, Instant asOf) {
        Instant due = duty.dueAt();
        Instant until = Objects.requireNonNullElse(duty.metAt(), asOf);
        return due != null && until.isAfter(due);
    }

    private static @Nullable Long after(Drill drill, Instant at) {
        return Math.max(0, drill.caseTime(at).toSeconds());
    }
}
