package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.BreachReopened;
import eu.vigie.breach.ReopeningOrder;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A decision that is taken anew after the authority was told is told to it too (Art. 33(4) GDPR): a follow-up, or a withdrawal
 * where nothing is owed any more. What is started is a draft, and one that is open already becomes what is asked for; people
 * finish it. What was approved goes as it is, and what the decision asks for follows it.
 */
@Component
class FollowsDecision {

    private final Filings filings;
    private final FilingHistory history;
    private final Drafts drafts;
    private final FallenAway fallen;
    private final Assessments assessments;

    FollowsDecision(Filings filings, FilingHistory history, Drafts drafts, FallenAway fallen, Assessments assessments) {
        this.filings = filings;
        this.history = history;
        this.drafts = drafts;
        this.fallen = fallen;
        this.assessments = assessments;
    }

    @EventListener
    void on(AssessmentDecided event) {
        String breach = event.breach();
        if (history.closed(breach)) return;
        asked(event).ifPresent(subtype -> history.told(breach).stream()
                .filter(authority -> !history.withdrawn(breach, authority))
                .forEach(authority -> follow(breach, authority, subtype, event)));
    }

    /** What went after nothing was owed any more is withdrawn next, whether a decision or another ground took the duty away. */
    @EventListener
    void on(FilingSubmitted event) {
        Filing filing = filings.get(event.filing());
        if (owed(filing) || filing.small() || filing.withdraws() || history.closed(event.breach())) return;
        start(event.breach(), filing.authority(), "withdraw", event.actor());
    }

    /**
     * What went in such a way while the case was closed, where nothing begins, is withdrawn now. A withdrawal that officers dropped is
     * not begun once more. By now the process of the case runs, which carries what is started here, and what is owed was derived anew.
     */
    @EventListener
    @Order(ReopeningOrder.FILINGS)
    void on(BreachReopened event) {
        history.neverWithdrawn(event.reference()).stream()
                .filter(filing -> !owed(filing))
                .forEach(filing -> start(filing.breach(), filing.authority(), "withdraw", event.actor()));
    }

    private boolean owed(Filing filing) {
        return decidedAsOwed(filing.breach()) && fallen.lapsed(filing).isEmpty();
    }

    private boolean decidedAsOwed(String breach) {
        return assessments
                .latest(breach)
                .filter(Decision::stands)
                .map(Decision::authorityRequired)
                .orElse(true);
    }

    private void follow(String breach, String authority, String subtype, AssessmentDecided event) {
        history.open(breach, authority)
                .ifPresentOrElse(
                        open -> turn(open, subtype, event), () -> start(breach, authority, subtype, event.actor()));
    }

    /** A withdrawal that an officer began for another reason, a duplicate say, stays one while the duty never went. */
    private void turn(Filing open, String subtype, AssessmentDecided event) {
        if (subtype.equals("withdraw") || cameBack(event.breach())) drafts.turn(open, subtype, event.actor());
    }

    private void start(String breach, String authority, String subtype, Actor actor) {
        filings.startFollowUp(breach, authority, subtype, actor);
    }

    private Optional<String> asked(AssessmentDecided event) {
        if (!event.decision().authorityRequired()) return Optional.of("withdraw");
        boolean anew = assessments.decisions(event.breach()).size() > 1;
        return anew ? Optional.of("complete") : Optional.empty();
    }

    /** The decision before this one, agreed to or not, was that nothing is owed. */
    private boolean cameBack(String breach) {
        var all = assessments.decisions(breach);
        return all.size() > 1 && !all.get(all.size() - 2).decision().authorityRequired();
    }
}
