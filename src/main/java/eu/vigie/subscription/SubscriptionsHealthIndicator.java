package eu.vigie.subscription;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a subscription is paused. In a health group of its own: a deaf chat takes no node out of service. */
@Component("subscriptionsHealthIndicator")
class SubscriptionsHealthIndicator implements HealthIndicator {

    private final SubscriptionTable table;

    SubscriptionsHealthIndicator(SubscriptionTable table) {
        this.table = table;
    }

    @Override
    public Health health() {
        int paused = table.paused().size();
        return (paused == 0 ? Health.up() : Health.down())
                .withDetail("paused", paused)
                .build();
    }
}
