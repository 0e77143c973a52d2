package eu.vigie.process;

import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.Outcome;
import eu.vigie.filing.FallenAway;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.NoticeState;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligation;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Whether a case may be closed: triage decided, no duty open, every notice to others terminal, nobody's approval or filing
 * outstanding, no order of the authority unanswered, and the root cause known unless it was no breach.
 */
@Component
class ClosingReadiness {

    /** A smaller form that somebody began is not owed by that: its duty is. */
    private static final Set<String> OWED_BY_DUTY = Set.of("draft-filing", "record-filing-receipt");

    /** What an authority has or may have keeps its task, but nothing is owed to it any more: the case may end without its receipt. */
    private static final Set<String> LEFT_BEHIND = Set.of("approve-filing", "record-filing-receipt");

    private static final Set<String> OUTSTANDING = Set.of(
            "approve-triage",
            "approve-assessment",
            "approve-awareness",
            "approve-notice",
            "approve-filing",
            "draft-filing",
            "record-filing-receipt");

    private final Breaches breaches;
    private final Notices notices;
    private final TaskService tasks;
    private final CaseInstances instances;
    private final CaseRequests requests;
    private final Filings filings;
    private final FallenAway fallen;

    ClosingReadiness(
            Breaches breaches,
            Notices notices,
            TaskService tasks,
            CaseInstances instances,
            CaseRequests requests,
            Filings filings,
            FallenAway fallen) {
        this.breaches = breaches;
        this.notices = notices;
        this.tasks = tasks;
        this.instances = instances;
        this.requests = requests;
        this.filings = filings;
        this.fallen = fallen;
    }

    boolean ready(String reference, List<Obligation> owed) {
        var breach = breaches.get(reference);
        return decided(breach)
                && owed.stream().noneMatch(Obligation::holdsUpClosing)
                && causeKnown(breach)
                && noOrderUnanswered(reference)
                && notices.of(reference).stream().allMatch(ClosingReadiness::holdsUpNothing)
                && nothingOutstanding(reference);
    }

    private static boolean decided(Breach breach) {
        return breach.outcome() != null && breach.outcome() != Outcome.UNDER_INVESTIGATION;
    }

    private boolean causeKnown(Breach breach) {
        return breach.outcome() == Outcome.NOT_A_BREACH
                || instances
                        .main(breach.reference())
                        .map(instances::variables)
                        .filter(variables -> Boolean.TRUE.equals(variables.get(Variables.CAUSE_KNOWN)))
                        .isPresent();
    }

    private boolean noOrderUnanswered(String reference) {
        return requests.open(List.of(reference)).stream()
                .noneMatch(request -> request.kind().binding());
    }

    private static boolean holdsUpNothing(Notice notice) {
        return NoticeKind.IN_PASSING.contains(notice.kind())
                || notice.state().terminal()
                || notice.stopped() && notice.state() != NoticeState.SENDING;
    }

    private boolean nothingOutstanding(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .noneMatch(task -> OUTSTANDING.contains(task.getTaskDefinitionKey()) && !owedNoMore(task));
    }

    private boolean owedNoMore(Task task) {
        String key = task.getTaskDefinitionKey();
        if (!OWED_BY_DUTY.contains(key) && !LEFT_BEHIND.contains(key)) return false;
        if (!(tasks.getVariable(task.getId(), Variables.FILING) instanceof Long number)) return false;
        var filing = filings.get(number);
        return OWED_BY_DUTY.contains(key) && filing.small() || LEFT_BEHIND.contains(key) && fallen.leftBehind(filing);
    }
}
