package eu.vigie.process;

import static java.util.stream.Collectors.toSet;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which lanes of the main diagram are open, derived from what is owed. */
@Component
class Lanes {

    private static final Set<ObligationState> LAPSED = Set.of(ObligationState.NOT_REQUIRED, ObligationState.WITHDRAWN);
    private static final Set<ObligationState> LAPSED_OR_UNDECIDED =
            Set.of(ObligationState.NOT_REQUIRED, ObligationState.WITHDRAWN, ObligationState.UNDECIDED);

    private static final Set<ObligationState> SETTLED =
            Set.of(ObligationState.NOT_REQUIRED, ObligationState.WITHDRAWN, ObligationState.MET);

    private final Obligations obligations;
    private final Assessments assessments;
    private final ClosingReadiness readiness;
    private final CaseInstances instances;
    private final CarriedFilings carried;
    private final StillToTell stillToTell;

    Lanes(
            Obligations obligations,
            Assessments assessments,
            ClosingReadiness readiness,
            CaseInstances instances,
            CarriedFilings carried,
            StillToTell stillToTell) {
        this.obligations = obligations;
        this.assessments = assessments;
        this.readiness = readiness;
        this.instances = instances;
        this.carried = carried;
        this.stillToTell = stillToTell;
    }

    /** The lane variables of the case as they ought to be now. */
    Map<String, Object> of(String breach) {
        var owed = obligations.of(breach);
        var conceivable = duties(owed, LAPSED);
        var decided = duties(owed, LAPSED_OR_UNDECIDED);
        return Map.of(
                Variables.CUSTOMERS_OWED,
                tells(breach, Notification.CUSTOMERS, conceivable, owed),
                Variables.AUTHORITY_OWED,
                carried.lane(breach, owed),
                Variables.PERSONS_OWED,
                tells(breach, Notification.PERSONS, decided, owed),
                Variables.LAW_ENFORCEMENT_OWED,
                informs(breach, conceivable, owed),
                Variables.ASSESSMENT_OWED,
                conceivable.contains(Duty.AUTHORITY),
                Variables.ASSESSMENT_OPEN,
                assessmentOpen(breach, conceivable),
                Variables.READY_TO_CLOSE,
                readiness.ready(breach, owed));
    }

    /**
     * A lane is open while somebody is owed a letter whom none was written to, and is not cut short where its own letter went: an
     * approval follows the release. After a re-opening nobody is told again what was told before, and a draft goes with the last whom it
     * was for, though the letter of a process beside the lane waits for its approval.
     */
    private boolean tells(String breach, Notification told, Set<Duty> wanted, List<Obligation> owed) {
        if (told.duties().stream().noneMatch(wanted::contains)) return false;
        return stillToTell.anybody(breach, told, owed)
                || instances.running(breach, told.process()).stream()
                        .filter(instance -> !CaseInstances.beside(instance))
                        .anyMatch(instances::released);
    }

    private boolean informs(String breach, Set<Duty> conceivable, List<Obligation> owed) {
        return conceivable.contains(Duty.LAW_ENFORCEMENT)
                && (duties(owed, SETTLED).contains(Duty.LAW_ENFORCEMENT) || running(breach, "law-enforcement"));
    }

    private boolean running(String breach, String process) {
        return !instances.running(breach, process).isEmpty();
    }

    /**
     * True while the authority's duty is conceivable and no decision of the case stands. Never true without the duty: the
     * lane would be entered and lapse again without end.
     */
    boolean assessmentOpen(String breach) {
        return assessmentOpen(breach, duties(obligations.of(breach), LAPSED));
    }

    private boolean assessmentOpen(String breach, Set<Duty> conceivable) {
        return conceivable.contains(Duty.AUTHORITY)
                && assessments.latest(breach).filter(Decision::stands).isEmpty();
    }

    private static Set<Duty> duties(List<Obligation> owed, Set<ObligationState> except) {
        return owed.stream()
                .filter(row -> !except.contains(row.state()))
                .map(Obligation::duty)
                .collect(toSet());
    }
}
