package eu.vigie.retention;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while an erasure that was approved has failed and is tried again. In a health group of its own: it takes no node out of service. */
@Component("erasuresHealthIndicator")
class ErasuresHealthIndicator implements HealthIndicator {

    private final ErasureRows rows;

    ErasuresHealthIndicator(ErasureRows rows, MeterRegistry meters) {
        this.rows = rows;
        meters.gauge("vigie.erasures.stuck", rows, ErasureRows::stuck);
    }

    @Override
    public Health health() {
        long stuck = rows.stuck();
        return (stuck == 0 ? Health.up() : Health.status("DEGRADED"))
                .withDetail("stuck", stuck)
                .build();
    }
}
