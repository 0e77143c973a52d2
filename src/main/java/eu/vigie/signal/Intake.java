package eu.vigie.signal;

import eu.vigie.actor.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The way in. Who comes while others are being written waits and is written with all who wait: one transaction for many, and
 * nobody is answered before theirs is on disk. What fails together is tried one by one, and a signal that no rule can be asked
 * about is kept without: none is lost to another's fault.
 */
@Component
class Intake {

    static final int MOST_TOGETHER = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Queue<Arrival> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Keeping keeping;
    private final Precedence precedence;

    Intake(Keeping keeping, Precedence precedence) {
        this.keeping = keeping;
        this.precedence = precedence;
    }

    List<Receipt> receive(List<NewSignal> signals, Actor actor) {
        var mine = signals.stream().map(signal -> new Arrival(signal, actor)).toList();
        waiting.addAll(mine);
        boolean placed = precedence.leave();
        writing.lock();
        try {
            while (!mine.stream().allMatch(Arrival::answered)) {
                precedence.giveWay();
                write(next());
            }
        } finally {
            writing.unlock();
        }
        if (placed) precedence.enter();
        return mine.stream().map(Arrival::receipt).toList();
    }

    private List<Arrival> next() {
        var together = new ArrayList<Arrival>();
        while (together.size() < MOST_TOGETHER) {
            var one = waiting.poll();
            if (one == null) break;
            together.add(one);
        }
        return together;
    }

    /** Whatever happens each of them has an answer: whoever waits for one that nobody gives waits for ever, and all others behind. */
    void write(List<Arrival> together) {
        try {
            keep(together);
        } catch (Error broken) {
            together.stream()
                    .filter(one -> !one.answered())
                    .forEach(one -> one.failed(new IllegalStateException("could not be kept", broken)));
            throw broken;
        }
    }

    private void keep(List<Arrival> together) {
        try {
            keeping.keep(together, true);
        } catch (CannotCreateTransactionException away) {
            // The database cannot be reached: to ask once for each of them would hold everybody up for hours.
            together.forEach(one -> one.failed(away));
        } catch (RuntimeException failed) {
            LOG.warn("{} signals could not be kept together and are kept one by one", together.size(), failed);
            together.forEach(this::alone);
        }
    }

    private void alone(Arrival one) {
        try {
            keeping.keep(List.of(one), true);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A signal of {} is kept without asking the rules", one.key().source(), failed);
            withoutRules(one);
        }
    }

    private void withoutRules(Arrival one) {
        try {
            keeping.keep(List.of(one), false);
        } catch (RuntimeException failed) {
            one.failed(failed);
        }
    }
}
