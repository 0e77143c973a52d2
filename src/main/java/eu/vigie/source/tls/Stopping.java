package eu.vigie.source.tls;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether this house stops listening; who waits for something else is woken by it, and has a little while to finish. */
final class Stopping {

    private static final Duration SHORT = Duration.ofMillis(250);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    void begin() {
        begun.countDown();
    }

    /** From now on nothing is tried again. */
    void giveUp() {
        over.countDown();
    }

    boolean isSo() {
        return begun.getCount() == 0;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits so long, or until it stops; once it does, not so long. */
    void pause(Duration time) {
        try {
            if (isSo()) over.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);
            else begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            begin();
            giveUp();
        }
    }
}
