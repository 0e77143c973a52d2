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

    private final Obligations obligations;
    private final Assessments assessments;
    private final ClosingReadiness readiness;

    Lanes(Obligations obligations, Assessments assessments, ClosingReadiness readiness) {
        this.obligations = obligations;
        this.assessments = assessments;
        this.readiness = readiness;
    }

    /** The lane variables of the case as they ought to be now. */
    Map<String, Object> of(String breach) {
        var owed = obligations.of(breach);
        var conceivable = duties(owed, LAPSED);
        var decided = duties(owed, LAPSED_OR_UNDECIDED);
        return Map.of(
                Variables.CUSTOMERS_OWED,
                conceivable.contains(Duty.CUSTOMERS) || conceivable.contains(Duty.CONTROLLERS),
                Variables.AUTHORITY_OWED,
                conceivable.contains(Duty.AUTHORITY),
                Variables.PERSONS_OWED,
                decided.contains(Duty.PERSONS),
                Variables.LAW_ENFORCEMENT_OWED,
                conceivable.contains(Duty.LAW_ENFORCEMENT),
                Variables.ASSESSMENT_OPEN,
                assessmentOpen(breach, conceivable),
                Variables.READY_TO_CLOSE,
                readiness.ready(breach, owed));
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
