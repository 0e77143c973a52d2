package eu.vigie.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the oldest timer that is due has been waiting to ring, in seconds; 0 when none is. */
@Component
class TimerLag implements MeterBinder {

    private final ManagementService management;
    private final Clock clock;
    private final Duration limit;

    TimerLag(ManagementService management, Clock clock, @Value("${vigie.escalation.lag-limit:PT2M}") Duration limit) {
        this.management = management;
        this.clock = clock;
        this.limit = limit;
    }

    /** False once a timer is later than the limit. */
    boolean inTime() {
        return seconds() <= limit.toSeconds();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vigie.timer.lag.seconds", this, TimerLag::seconds)
                .description("Age of the oldest timer that is due and has not rung")
                .register(registry);
    }

    double seconds() {
        var now = clock.instant();
        return management
                .createJobQuery()
                .timers()
                .active()
                .duedateLowerThan(Date.from(now))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .mapToDouble(job ->
                        Duration.between(job.getDuedate().toInstant(), now).toMillis() / 1000.0)
                .findFirst()
                .orElse(0);
    }
}
