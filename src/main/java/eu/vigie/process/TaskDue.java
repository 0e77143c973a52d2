package eu.vigie.process;

import static java.util.Objects.requireNonNullElse;

import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequest;
import eu.vigie.filing.Filing;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a step is to be done by.
 *
 * @param dueAt the deadline in law or contract of the duty that the step serves; null where there is none
 * @param planBy the duty's plan-by, or the house's own target
 */
record TaskDue(@Nullable Instant dueAt, Instant planBy) {

    private static final Map<String, Set<Duty>> DUTIES = Map.ofEntries(
            Map.entry("triage", Set.of(Duty.TRIAGE)),
            Map.entry("approve-triage", Set.of(Duty.TRIAGE)),
            Map.entry("confirm-assessment", Set.of(Duty.AUTHORITY)),
            Map.entry("approve-assessment", Set.of(Duty.AUTHORITY)),
            Map.entry("contact-law-enforcement", Set.of(Duty.LAW_ENFORCEMENT)),
            Map.entry("publish-communication", Set.of(Duty.PUBLIC_COMMUNICATION)));

    /** House targets, from the detection on, for steps that no law dates. */
    private static final Map<String, Duration> TARGETS = Map.of(
            TimedWait.ALERT.step(),
            Duration.ofMinutes(30),
            "isolate-systems",
            Duration.ofHours(1),
            "triage",
            Duration.ofHours(12),
            "approve-triage",
            Duration.ofHours(12),
            "collect-evidence",
            Duration.ofHours(12),
            "restore-service",
            Duration.ofHours(24),
            "approve-awareness",
            Duration.ofHours(24),
            "approve-regime",
            Duration.ofHours(24));

    /** House target for a customer's report, from the request on. */
    private static final Duration REPORT = Duration.ofDays(3);

    private static final Duration OTHERWISE = Duration.ofDays(30);

    /** What the inbox is sorted by: the earlier of deadline and plan. */
    Instant sortBy() {
        return dueAt == null || planBy.isBefore(dueAt) ? planBy : dueAt;
    }

    /** {@code asked} is what the task answers, {@code filing} what it drafts, approves or records; null for all others. */
    static TaskDue of(
            EngineTask task,
            Breach breach,
            List<Obligation> owed,
            @Nullable CaseRequest asked,
            @Nullable Filing filing) {
        if (asked != null) {
            return answering(asked, breach);
        }
        var duties = duties(task);
        return owed.stream()
                .filter(Obligation::running)
                .filter(row -> filing == null ? duties.contains(row.duty()) : told(row, filing))
                .min(Comparator.comparing(Obligation::limit))
                .map(row -> new TaskDue(row.dueAt(), requireNonNullElse(row.planBy(), row.limit())))
                .orElseGet(() -> target(task, breach));
    }

    /** True for the duty that the filing tells: the one that its form serves, or what is owed to its authority. */
    static boolean told(Obligation row, Filing filing) {
        if (filing.small()) return Objects.equals(row.id(), filing.obligation());
        return row.recipient().equals(filing.authority())
                && (row.duty() == Duty.AUTHORITY || row.duty() == Duty.FOLLOW_UP);
    }

    private static TaskDue answering(CaseRequest asked, Breach breach) {
        var due = asked.dueAt();
        return new TaskDue(due, due == null ? asked.receivedAt().plus(REPORT.dividedBy(breach.speed())) : due);
    }

    private static Set<Duty> duties(EngineTask task) {
        if (!task.element().endsWith("-notice")) {
            return DUTIES.getOrDefault(task.element(), Set.of());
        }
        return Notification.of(Processes.ofDefinition(task.definition()))
                .map(Notification::duties)
                .orElse(Set.of(Duty.CUSTOMERS, Duty.CONTROLLERS, Duty.PERSONS));
    }

    private static TaskDue target(EngineTask task, Breach breach) {
        var target = TARGETS.getOrDefault(task.element(), OTHERWISE);
        return new TaskDue(null, breach.detectedAt().plus(target.dividedBy(breach.speed())));
    }
}
