package eu.vigie.source.tls;

import eu.vigie.refusal.Refusal;
import eu.vigie.source.tls.Refusals.Reason;
import eu.vigie.syslog.Frame;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/**
 * Writes what one connection has read, all that waits together. While the house cannot write, or the source is too fast, it tries
 * again, and the sender is held back meanwhile: nothing that was read is dropped.
 */
final class Writer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_TOGETHER = 500;
    private static final Duration FAST = Duration.ofMillis(500);
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final int MOST_DOUBLED = 7;

    private final Held held;
    private final String from;
    private final String fingerprint;
    private final Desk desk;
    private final Stopping stopping;
    private final Runnable atEnd;
    private volatile int failures;

    Writer(Held held, String from, String fingerprint, Desk desk, Stopping stopping, Runnable atEnd) {
        this.held = held;
        this.from = from;
        this.fingerprint = fingerprint;
        this.desk = desk;
        this.stopping = stopping;
        this.atEnd = atEnd;
    }

    @Override
    public void run() {
        try {
            for (var next = held.first(MOST_TOGETHER); !next.isEmpty(); next = held.first(MOST_TOGETHER)) {
                int allowed = allowed(next.size());
                if (allowed > 0) write(next.subList(0, allowed));
                held.written(allowed);
                if (allowed == 0) stopping.pause(FAST);
            }
        } finally {
            // Whatever ended it: nobody waits for room that nobody makes.
            held.end();
            atEnd.run();
        }
    }

    /** True while the house cannot write. */
    boolean isFailing() {
        return failures > 0;
    }

    /** A source that sends more than it may is read more slowly, and is not refused. */
    private int allowed(int wanted) {
        if (stopping.isSo()) return wanted;
        try {
            var known = desk.certificates().find(fingerprint);
            return known.isEmpty() ? wanted : desk.intake().allowed(known.get().source(), wanted);
        } catch (DataAccessException | TransactionException | Refusal found) {
            // Whatever it is, writing meets it again and deals with it.
            return wanted;
        }
    }

    private void write(List<Frame> frames) {
        for (boolean done = false; !done; ) {
            boolean last = stopping.isOver();
            try {
                keep(frames);
                failures = 0;
                done = true;
            } catch (DataIntegrityViolationException unkept) {
                each(frames, unkept);
                done = true;
            } catch (DataAccessException | TransactionException down) {
                failed(down);
                if (last) lost(frames);
                else stopping.pause(FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLED)));
                done = last;
            } catch (RuntimeException unkept) {
                each(frames, unkept);
                done = true;
            }
        }
    }

    private void keep(List<Frame> frames) {
        var known = desk.certificates().find(fingerprint);
        if (known.isEmpty()) {
            desk.refusals()
                    .tell(Reason.REVOKED, from, frames.size() + " messages under a certificate that counts no more");
            return;
        }
        String source = known.get().source();
        desk.intake().takeSyslog(source, frames);
        desk.certificates().used(known.get());
        desk.meters().counter("vigie.syslog.messages", "source", source).increment(frames.size());
    }

    private void failed(RuntimeException down) {
        if (failures == 0) LOG.warn("Syslog from {} cannot be written now; it is tried again", from, down);
        failures = failures + 1;
    }

    /** One that cannot be kept keeps no other from being kept. */
    private void each(List<Frame> frames, RuntimeException unkept) {
        if (frames.size() > 1) {
            LOG.warn(
                    "{} messages of {} could not be kept together and are kept one by one",
                    frames.size(),
                    from,
                    unkept);
            frames.forEach(frame -> write(List.of(frame)));
        } else {
            LOG.error("A message of {} octets cannot be kept", frames.get(0).octets().length, unkept);
            desk.refusals().tell(Reason.UNKEPT, from, "a message cannot be kept");
        }
    }

    private void lost(List<Frame> frames) {
        LOG.error(
                "{} messages that were read from {} are lost: they could not be written before the stop",
                frames.size(),
                from);
    }
}
