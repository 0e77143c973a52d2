package eu.vigie.subscription;

import eu.vigie.actor.Actor;
import eu.vigie.webhook.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what came of an attempt. What was not taken is tried again with growing pauses, and a machine that takes nothing is asked
 * with one delivery at a time; after a day of nothing, or when it says that it is gone, it is left alone and an administrator told.
 */
@Component
class Settling {

    static final Duration PATIENCE = Duration.ofDays(1);

    /** For so long one delivery is tried while others are taken. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    private static final List<Integer> PAUSES = List.of(5, 15, 60, 300, 900, 1_800);

    private final SubscriptionTable subscriptions;
    private final DeliveryTable deliveries;
    private final ApplicationEventPublisher events;

    Settling(SubscriptionTable subscriptions, DeliveryTable deliveries, ApplicationEventPublisher events) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.events = events;
    }

    @Transactional
    public void record(String name, DeliveryTable.Parcel parcel, Wire.Answer answer, Instant now) {
        var before = subscriptions.lock(name);
        if (answer.accepted()) {
            deliveries.record(parcel, Delivery.State.ACCEPTED, answer.said(), null, now);
            subscriptions.well(name, answer.said(), now);
            return;
        }
        boolean over = before.failingSince() == null
                && now.isAfter(triedFrom(name, parcel).plus(GIVE_UP));
        var next = now.plusSeconds(pause(parcel.attempt()));
        deliveries.record(
                parcel, over ? Delivery.State.FAILED : Delivery.State.QUEUED, answer.said(), over ? null : next, now);
        Instant since = before.failingSince() == null ? now : before.failingSince();
        subscriptions.failing(name, answer.said(), now.plusSeconds(PAUSES.get(0)), now);
        if (answer.gone() || !now.isBefore(since.plus(PATIENCE))) pause(name, answer.said(), now);
    }

    /** Whoever is left alone is not tried: what waited meanwhile is not old by that. */
    private Instant triedFrom(String name, DeliveryTable.Parcel parcel) {
        return subscriptions
                .resumed(name)
                .filter(resumed -> resumed.isAfter(parcel.queuedAt()))
                .orElse(parcel.queuedAt());
    }

    private void pause(String name, String said, Instant now) {
        if (subscriptions.pause(name, now))
            events.publishEvent(
                    new SubscriptionChanged("subscription_paused", name, Map.of("answer", said), Actor.VIGIE, now));
    }

    private static int pause(int attempt) {
        return PAUSES.get(Math.min(attempt, PAUSES.size()) - 1);
    }
}
