package eu.vigie.signal;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * People before machines: while somebody waits for a page, signals come one by one, each after a pause; otherwise half of the
 * processors work on them. Who waits for the disk works on nothing and holds no place. Nobody is refused and nothing is lost here,
 * and no pause is long: a storm is kept a little later, and who must act on it sees their pages. See ADR 35.
 */
@Component
public class Precedence {

    /** How long a signal waits for a place; then it passes beside. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Who opens one page after another is here between them: a signal that slips in there is in the way of the next. */
    private static final Duration STAYS = Duration.ofMillis(5);

    private static final Duration COUNTS = Duration.ofMillis(250);

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final ThreadLocal<Boolean> placed = ThreadLocal.withInitial(() -> false);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nobody = lock.newCondition();
    private final Set<Visit> people = new LinkedHashSet<>();
    private final Duration pause;
    private final Duration counts;
    private final Duration stays;
    private long lastReady;

    @Autowired
    Precedence() {
        this(PAUSE, COUNTS, STAYS);
    }

    /**
     * {@code pause}: how long a signal waits for people. {@code counts}: how long people are waited for; whoever waits longer
     * waits for a large file. {@code stays}: how long they count as present once their page is ready.
     */
    Precedence(Duration pause, Duration counts, Duration stays) {
        this.pause = pause;
        this.counts = counts;
        this.stays = stays;
        this.lastReady = System.nanoTime() - stays.toNanos();
    }

    /** A signal waits for its turn. Who enters leaves, whatever happens meanwhile. */
    public void enter() {
        try {
            placed.set(places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        giveWay();
    }

    /** Gives the place of this thread back; false for a thread that has none. */
    public boolean leave() {
        boolean had = placed.get();
        if (had) places.release();
        placed.remove();
        return had;
    }

    int free() {
        return places.availablePermits();
    }

    /** Waits a little while there are people. */
    void giveWay() {
        lock.lock();
        try {
            long end = System.nanoTime() + pause.toNanos();
            for (long left = left(end); left > 0; left = left(end)) nobody.awaitNanos(left);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How long a pause still lasts: to its end while somebody waits, else until whoever had a page would have opened the next. */
    private long left(long end) {
        long now = System.nanoTime();
        return Math.min(end - now, somebodyWaits(now) ? Long.MAX_VALUE : lastReady + stays.toNanos() - now);
    }

    private boolean somebodyWaits(long now) {
        people.removeIf(visit -> now - visit.since > counts.toNanos());
        return !people.isEmpty();
    }

    /** Somebody waits for a page. */
    public Visit personComes() {
        var visit = new Visit(System.nanoTime());
        lock.lock();
        try {
            people.add(visit);
        } finally {
            lock.unlock();
        }
        return visit;
    }

    /** Somebody who waits for a page. */
    public final class Visit {

        private final long since;

        private Visit(long since) {
            this.since = since;
        }

        /** The page is ready. */
        public void ends() {
            lock.lock();
            try {
                people.remove(this);
                lastReady = System.nanoTime();
                if (people.isEmpty()) nobody.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
