package eu.vigie.source.tls;

import eu.vigie.syslog.Frame;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Messages that were read and are not written yet, bounded by their octets. Who reads waits while it is full, so that TCP holds the
 * sender back; what was read already is taken even at the end.
 */
final class Held {

    private static final int MOST_OCTETS = 1_000_000;

    private final Queue<Frame> frames = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long octets;
    private boolean ended;

    void put(Frame frame) {
        lock.lock();
        try {
            while (octets >= MOST_OCTETS && !ended) changed.awaitUninterruptibly();
            frames.add(frame);
            octets += frame.octets().length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The first of them, waiting for one; none once nothing comes any more. They stay until they are {@link #written}. */
    List<Frame> first(int most) {
        lock.lock();
        try {
            while (frames.isEmpty() && !ended) changed.awaitUninterruptibly();
            return frames.stream().limit(most).toList();
        } finally {
            lock.unlock();
        }
    }

    void written(int count) {
        lock.lock();
        try {
            for (int one = 0; one < count; one++) octets -= frames.remove().octets().length;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing comes any more. */
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return frames.size();
        } finally {
            lock.unlock();
        }
    }
}
