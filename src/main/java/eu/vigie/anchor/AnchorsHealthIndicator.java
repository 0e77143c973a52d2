package eu.vigie.anchor;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Degraded while a place has taken no checkpoint for two intervals. In a health group of its own: an authority that is down takes
 * no node out of service. Up when nothing is put outside, which the page of the trail says.
 */
@Component("anchorsHealthIndicator")
class AnchorsHealthIndicator implements HealthIndicator {

    private final Anchors anchors;
    private final Clock clock;

    AnchorsHealthIndicator(Anchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant patience = clock.instant().minus(anchors.every().multipliedBy(2));
        var places = anchors.places();
        long behind = places.stream()
                .filter(one -> one.waitingSince() != null && one.waitingSince().isBefore(patience))
                .count();
        return (behind == 0 ? Health.up() : Health.status("DEGRADED"))
                .withDetail("places", places.size())
                .withDetail("behind", behind)
                .build();
    }
}
