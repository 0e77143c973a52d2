package eu.vigie.drill;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who did which step when, and who waited for whom. */
@Component
class StepsTaken {

    /** Answering a call of the ladder, as a step. */
    static final String RUNG = "acknowledge_rung";

    static final String ACKNOWLEDGED = "alert_acknowledged";
    static final String COMPLETED = "task_completed";
    private static final Set<String> READ =
            Set.of(ACKNOWLEDGED, "rung_acknowledged", COMPLETED, "rung_passed_on", "rung_unanswered");
    private static final int MOST = 40;

    private final Trail trail;
    private final TaskInbox inbox;

    StepsTaken(Trail trail, TaskInbox inbox) {
        this.trail = trail;
        this.inbox = inbox;
    }

    /** What the trail tells of steps, in order, and the waits that follow from it. */
    record Taken(List<Entry> entries, List<Scorecard.Wait> waits) {}

    Taken of(Drill drill, Instant now) {
        List<Entry> entries = trail.of(drill.breach(), READ);
        List<Scorecard.Wait> waits = new ArrayList<>();
        waits.addAll(approvals(drill, entries));
        waits.addAll(silence(drill, entries));
        waits.addAll(open(drill, inbox.ofCases(List.of(drill.breach())), now));
        waits.sort(Comparator.comparingLong(Scorecard.Wait::seconds).reversed());
        return new Taken(entries, waits.stream().limit(MOST).toList());
    }

    /** Whoever did a step waits until somebody else does the next one with the same thing: drafted, then approved. */
    private static List<Scorecard.Wait> approvals(Drill drill, List<Entry> entries) {
        List<Scorecard.Wait> waits = new ArrayList<>();
        Map<String, Entry> last = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.action().equals(COMPLETED)) continue;
            Entry before = last.put(String.valueOf(entry.details().get("about")), entry);
            if (before == null || before.actor().equals(entry.actor())) continue;
            waits.add(new Scorecard.Wait(
                    key(entry),
                    before.actor(),
                    entry.actor(),
                    between(drill, before.happenedAt(), entry.happenedAt()),
                    false));
        }
        return waits;
    }

    /** Whose call went on to the next on the list: everybody waited for them as long as an answer may take. */
    private static List<Scorecard.Wait> silence(Drill drill, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.action().startsWith("rung_passed")
                        || entry.action().equals("rung_unanswered"))
                .map(entry -> new Scorecard.Wait(
                        RUNG,
                        names(entry.details().get("people")),
                        Objects.requireNonNullElse(names(entry.details().get("unacknowledged")), role(entry)),
                        0,
                        entry.action().equals("rung_unanswered")))
                .distinct()
                .toList();
    }

    private static List<Scorecard.Wait> open(Drill drill, Collection<Task> tasks, Instant now) {
        return tasks.stream()
                .map(task -> new Scorecard.Wait(
                        task.key(),
                        null,
                        task.assignee() != null ? task.assignee() : String.join(", ", task.candidateGroups()),
                        between(drill, task.since(), now),
                        true))
                .toList();
    }

    static String key(Entry entry) {
        return String.valueOf(entry.details().get("key"));
    }

    private static String role(Entry entry) {
        return String.valueOf(entry.details().get("role"));
    }

    private static @Nullable String names(@Nullable Object people) {
        if (!(people instanceof Collection<?> all) || all.isEmpty()) return null;
        return String.join(", ", all.stream().map(String::valueOf).toList());
    }

    private static long between(Drill drill, Instant from, Instant to) {
        Duration real = Duration.between(from, to);
        return Math.max(0, real.multipliedBy(drill.speed()).toSeconds());
    }
}
