package eu.vigie.escalation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Once a second, and soon after somebody was called: calls who is next where nobody answered, and writes the messages. One
 * node at a time, on a thread of its own. Soon and not at once, so that what rings in one moment is gathered first.
 */
@Component
class Pulse implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long GATHERING_MILLIS = 100;
    private static final long LAST_ROUND_SECONDS = 10;

    private final Watch watch;
    private final Rounds rounds;
    private final Messenger messenger;
    private final Clock clock;
    private final AtomicBoolean coming = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    Pulse(Watch watch, Rounds rounds, Messenger messenger, Clock clock) {
        this.watch = watch;
        this.rounds = rounds;
        this.messenger = messenger;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(PeopleCalled event) {
        soon();
    }

    @Scheduled(fixedDelayString = "${vigie.escalation.pulse:PT1S}")
    void soon() {
        if (!coming.compareAndSet(false, true)) return;
        try {
            thread.schedule(this::beat, GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            coming.set(false);
        }
    }

    private void beat() {
        coming.set(false);
        try {
            watch.whenFree(Watch.ROUNDS, this::pass);
        } catch (RuntimeException trouble) {
            LOG.error("The rounds could not be made; they are made again", trouble);
        }
    }

    /** Who is called in the first half is told in the second. */
    void pass() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rounds.pass(now);
        messenger.pass(now);
    }

    /** The round that is being made is made to its end: the database closes after it. */
    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS);
    }
}
