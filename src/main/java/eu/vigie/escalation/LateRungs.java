package eu.vigie.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts rungs that rang more than a minute late: after a stop, or found by the watchdog. */
@Component
class LateRungs {

    private final Counter late;

    LateRungs(MeterRegistry registry) {
        late = Counter.builder("vigie.rungs.late")
                .description("Rungs that rang more than a minute after their time")
                .register(registry);
    }

    @EventListener
    void on(RungRung event) {
        if (event.details().get("lateSeconds") instanceof Long seconds && new Lateness(seconds).matters())
            late.increment();
    }
}
