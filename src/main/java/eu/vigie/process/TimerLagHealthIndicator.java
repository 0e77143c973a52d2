package eu.vigie.process;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded when timers ring too late. In a health group of its own, and never the whole house: a late clock takes no node out of service. */
@Component
class TimerLagHealthIndicator implements HealthIndicator {

    private final TimerLag lag;

    TimerLagHealthIndicator(TimerLag lag) {
        this.lag = lag;
    }

    @Override
    public Health health() {
        var health = lag.inTime() ? Health.up() : Health.status("DEGRADED");
        return health.withDetail("lagSeconds", Math.round(lag.seconds())).build();
    }
}
