package eu.vigie.assessment;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactsChanged;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Re-opens the decision when new facts change what the rules recommend; facts without effect leave it alone. */
@Component
class MaterialChange {

    private final Recommendation recommendation;
    private final DecisionRows rows;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;

    MaterialChange(
            Recommendation recommendation, DecisionRows rows, Breaches breaches, ApplicationEventPublisher events) {
        this.recommendation = recommendation;
        this.rows = rows;
        this.breaches = breaches;
        this.events = events;
    }

    // After the trail, so that the change of the facts stands before what it re-opens; before all other listeners:
    // whoever reads the decision on this event must not read one that no longer rules.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void on(FactsChanged event) {
        rows.latest(event.reference()).ifPresent(earlier -> compare(earlier, event));
    }

    private void compare(DecisionRows.Recorded earlier, FactsChanged event) {
        var facts = breaches.get(event.reference()).facts();
        var now = Verdict.recommended(recommendation.of(facts, RuleSet.GDPR, false, Locale.ROOT));
        if (now.equals(earlier.recommended())) return;
        rows.supersede(event.reference(), event.happenedAt());
        events.publishEvent(new AssessmentReopened(
                event.reference(), earlier.decision(), earlier.recommended(), now, event.actor(), event.happenedAt()));
    }
}
