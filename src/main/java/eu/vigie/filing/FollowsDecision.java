package eu.vigie.filing;

import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.assessment.Assessments;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A decision that is taken anew after the authority was told is told to it too (Art. 33(4) GDPR): a follow-up, or a withdrawal
 * where nothing is owed any more. What is started is a draft; people finish it.
 */
@Component
class FollowsDecision {

    private final Filings filings;
    private final FilingHistory history;
    private final Assessments assessments;

    FollowsDecision(Filings filings, FilingHistory history, Assessments assessments) {
        this.filings = filings;
        this.history = history;
        this.assessments = assessments;
    }

    @EventListener
    void on(AssessmentDecided event) {
        String breach = event.breach();
        if (history.closed(breach)) return;
        subtype(event).ifPresent(subtype -> history.told(breach).stream()
                .filter(authority -> follows(breach, authority))
                .forEach(authority -> filings.startFollowUp(breach, authority, subtype, event.actor())));
    }

    /** What was withdrawn is told no more; an open draft will say it too. */
    private boolean follows(String breach, String authority) {
        return history.open(breach, authority).isEmpty()
                && filings.of(breach).stream()
                        .filter(filing -> filing.authority().equals(authority))
                        .filter(filing -> filing.state() == FilingState.SUBMITTED)
                        .reduce((earlier, later) -> later)
                        .filter(last -> !"withdraw".equals(last.subtype()))
                        .isPresent();
    }

    private Optional<String> subtype(AssessmentDecided event) {
        if (!event.decision().authorityRequired()) return Optional.of("withdraw");
        boolean anew = assessments.decisions(event.breach()).size() > 1;
        return anew ? Optional.of("complete") : Optional.empty();
    }
}
