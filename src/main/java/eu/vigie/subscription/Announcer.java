package eu.vigie.subscription;

import eu.vigie.audit.Audited;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down whom to tell, in the transaction of what is told: it happened if and only if it is told. An exercise is told to
 * nobody; what would have been said is kept.
 */
@Component
class Announcer {

    private static final String OBLIGATION = "obligation:";

    private final SubscriptionTable subscriptions;
    private final DeliveryTable deliveries;
    private final Breaches breaches;
    private final Obligations obligations;
    private final Clock clock;
    private final String base;

    Announcer(
            SubscriptionTable subscriptions,
            DeliveryTable deliveries,
            Breaches breaches,
            Obligations obligations,
            Clock clock,
            @Value("${vigie.base-url}") String base) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.breaches = breaches;
        this.obligations = obligations;
        this.clock = clock;
        this.base = base.replaceFirst("/+$", "");
    }

    @EventListener
    @Transactional
    public void hear(Audited event) {
        String breach = event.breach();
        if (breach == null) return;
        Occasion.after(event.action()).ifPresent(occasion -> tell(occasion.code(), breach, event));
    }

    private void tell(String occasion, String breach, Audited event) {
        List<String> wanting = subscriptions.wanting(occasion);
        if (wanting.isEmpty()) return;
        boolean exercise = breaches.find(breach).map(Breach::exercise).orElse(true);
        var told = Announcement.ofCase(
                occasion,
                breach,
                exercise,
                duty(event),
                base,
                event.happenedAt().truncatedTo(ChronoUnit.MILLIS));
        var state = exercise ? Delivery.State.CAPTURED : Delivery.State.QUEUED;
        for (String name : wanting)
            if (!deliveries.told(name, told.about()))
                deliveries.add(name, UUID.randomUUID().toString(), told, state, now());
    }

    private Announcement.OfDuty duty(Audited event) {
        var details = event.details();
        return new Announcement.OfDuty(
                details.get("duty") instanceof String code ? code : null,
                details.get("percent") instanceof Integer percent ? percent : null,
                dueAt(event.subject()));
    }

    private @Nullable Instant dueAt(String subject) {
        if (!subject.startsWith(OBLIGATION)) return null;
        return obligations
                .find(Long.parseLong(subject.substring(OBLIGATION.length())))
                .filter(owed -> owed.anchorAt() != null)
                .map(Obligation::limit)
                .orElse(null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
