package eu.vigie.subscription;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription was named, changed, given another secret, paused or resumed. Its address stays out: it may be a secret itself.
 *
 * @param action {@code subscription_created}, {@code subscription_changed}, {@code subscription_secret_exchanged},
 *     {@code subscription_paused}, {@code subscription_resumed} or {@code subscription_delivery_repeated}
 */
record SubscriptionChanged(String action, String name, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public @Nullable String breach() {
        return null;
    }

    @Override
    public String subject() {
        return "subscription:" + name;
    }
}
