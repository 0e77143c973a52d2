package eu.vigie.drill;

import eu.vigie.refusal.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes injects happen when they are due, on a thread of its own: what else the house does at fixed times must not make a drill late.
 * What is due stands in the table, so that a stop delays an inject and loses none; whoever holds its case makes it happen, once.
 */
@Component
class InjectClock implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(InjectClock.class);
    private static final int AT_ONCE = 100;
    private static final int LAST_SECONDS = 5;

    private final InjectTable table;
    private final Happening happening;
    private final Clock clock;
    private final long everyMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    InjectClock(
            InjectTable table, Happening happening, Clock clock, @Value("${vigie.drill.every-millis:300}") long every) {
        this.table = table;
        this.happening = happening;
        this.clock = clock;
        this.everyMillis = every;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::beat, 0, everyMillis, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            due().forEach(this::happen);
        } catch (RuntimeException trouble) {
            LOG.error("Injects could not be looked for; they are looked for again", trouble);
        }
    }

    private List<Long> due() {
        return table.due(clock.instant().truncatedTo(ChronoUnit.MICROS), AT_ONCE);
    }

    private void happen(long inject) {
        try {
            happening.happen(inject);
        } catch (Refusal refusal) {
            happening.refuse(inject, refusal.faults().get(0).code());
        } catch (RuntimeException trouble) {
            LOG.warn("Inject {} could not happen", inject, trouble);
            happening.again(inject);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
