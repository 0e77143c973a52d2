package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks every minute for timers that are gone or given up. The watchdog has rung in their place; from here on the engine rings again.
 * Each case by itself and held, so that of two nodes the second finds nothing to do.
 */
@Component
class EngineLostTimers implements LostTimers {

    private static final Logger LOG = LoggerFactory.getLogger(EngineLostTimers.class);

    /** The first look and each so many later compares place by place, whatever the counts say. */
    private static final int THOROUGH = 10;

    private final TimersGone gone;
    private final DeadlineClocks clocks;
    private final TimerAgain timer;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate each;
    private final Counter armed;
    private final AtomicInteger looks = new AtomicInteger();

    EngineLostTimers(
            TimersGone gone,
            DeadlineClocks clocks,
            TimerAgain timer,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.gone = gone;
        this.clocks = clocks;
        this.timer = timer;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
        this.armed = Counter.builder("vigie.timers.armed.again")
                .description("Timers that were gone from the engine's table or given up by it, and were armed again")
                .register(meters);
    }

    @Scheduled(
            initialDelayString = "${vigie.escalation.watch-every:PT60S}",
            fixedDelayString = "${vigie.escalation.watch-every:PT60S}")
    void look() {
        armAgain();
    }

    @Override
    public int armAgain() {
        var thorough = looks.getAndIncrement() % THOROUGH == 0;
        var cases = new TreeSet<String>();
        Stream.of(TimedWait.values())
                .filter(wait -> thorough || gone.suspected(wait))
                .map(gone::cases)
                .forEach(cases::addAll);
        return cases.stream().mapToInt(this::tried).sum();
    }

    /** One case that cannot be mended keeps no other waiting; it is tried again with the next look. */
    private int tried(String breach) {
        try {
            var count = each.execute(status -> arm(breach));
            armed.increment(count);
            return count;
        } catch (RuntimeException trouble) {
            LOG.error("Timers not armed again, they will be: {}", breach, trouble);
            return 0;
        }
    }

    private int arm(String breach) {
        breaches.hold(breach);
        var lost = gone.held(breach);
        lost.forEach(this::arm);
        if (!lost.isEmpty()) tell(breach, lost);
        return lost.size();
    }

    private void arm(TimersGone.Gone one) {
        switch (one.awaited()) {
            case NEXT_RUNG -> clocks.armAgain(one.instance());
            case ALERT -> timer.arm(one.execution(), one.awaited().timer());
        }
    }

    private void tell(String breach, List<TimersGone.Gone> lost) {
        events.publishEvent(new TimersArmedAgain(breach, lost.size(), Actor.VIGIE, clock.instant()));
    }
}
