package eu.vigie.process;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when timers ring too late. In a health group of its own: a late clock takes no node out of service. */
@Component
class TimerLagHealthIndicator implements HealthIndicator {

    private final TimerLag lag;
    private final Duration limit;

    TimerLagHealthIndicator(TimerLag lag, @Value("${vigie.escalation.lag-limit:PT2M}") Duration limit) {
        this.lag = lag;
        this.limit = limit;
    }

    @Override
    public Health health() {
        double seconds = lag.seconds();
        var health = seconds > limit.toSeconds() ? Health.down() : Health.up();
        return health.withDetail("lagSeconds", Math.round(seconds)).build();
    }
}
