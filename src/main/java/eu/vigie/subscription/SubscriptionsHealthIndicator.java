package eu.vigie.subscription;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while a subscription is paused. In a health group of its own: a deaf chat takes no node out of service. */
@Component("subscriptionsHealthIndicator")
class SubscriptionsHealthIndicator implements HealthIndicator {

    private final SubscriptionTable table;

    SubscriptionsHealthIndicator(SubscriptionTable table, MeterRegistry meters) {
        this.table = table;
        meters.gauge("vigie.subscriptions.paused", table, one -> one.paused().size());
    }

    @Override
    public Health health() {
        int paused = table.paused().size();
        return (paused == 0 ? Health.up() : Health.status("DEGRADED"))
                .withDetail("paused", paused)
                .build();
    }
}
