package eu.vigie.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is on the ledger: claim, speak, record; each apart from the others. */
@Component
class Dispatcher implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Outbox outbox;
    private final SmtpConnections connections;
    private final SmtpWire wire;
    private final CaptureFolder folder;
    private final Records records;
    private final ExecutorService senders;
    private final Semaphore free;
    private final ServerPause pause;
    private final int threads;

    /** Two senders of one node that claim at once would want the same rows. */
    private final Lock claiming = new ReentrantLock();

    Dispatcher(
            Outbox outbox,
            SmtpConnections connections,
            SmtpWire wire,
            CaptureFolder folder,
            Records records,
            ServerPause pause,
            DeliverySettings.Reader settings) {
        this.outbox = outbox;
        this.connections = connections;
        this.wire = wire;
        this.folder = folder;
        this.records = records;
        this.pause = pause;
        this.threads = settings.settings().threads();
        this.senders = Executors.newFixedThreadPool(threads);
        this.free = new Semaphore(threads);
    }

    @TransactionalEventListener
    void lettersWait(LettersWaiting waiting) {
        wakeAll();
    }

    @Scheduled(fixedDelayString = "${vigie.delivery.interval:1000}")
    void wakeAll() {
        for (int sender = 0; sender < threads; sender++) {
            wake();
        }
    }

    /** Lets a free sender work; when all are busy they will find the row themselves. */
    private void wake() {
        if (!free.tryAcquire()) {
            return;
        }
        try {
            senders.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            free.release();
        }
    }

    private void work() {
        try {
            drain();
        } catch (RuntimeException trouble) {
            LOG.warn("The ledger could not be worked on; it is tried again", trouble);
        } finally {
            free.release();
        }
    }

    /** Works until nothing is due. */
    void drain() {
        for (Outbox.Claim claim = claim(); claim.due() > 0; claim = claim()) {
            record(speak(claim.parcels()));
        }
    }

    private Outbox.Claim claim() {
        claiming.lock();
        try {
            return outbox.claim(!pause.on());
        } finally {
            claiming.unlock();
        }
    }

    private Map<Parcel, Reply> speak(List<Parcel> parcels) {
        Map<Parcel, Reply> replies = new LinkedHashMap<>();
        List<Parcel> real = parcels.stream()
                .filter(parcel -> connections.configured() && !parcel.captureOnly())
                .toList();
        parcels.stream()
                .filter(parcel -> !real.contains(parcel))
                .forEach(parcel -> replies.put(parcel, folder.keep(parcel)));
        replies.putAll(wire.send(real));
        return replies;
    }

    private void record(Map<Parcel, Reply> replies) {
        try {
            records.record(replies);
        } catch (RuntimeException trouble) {
            // One owner's trouble must not put the others' letters in doubt.
            LOG.warn("A batch could not be recorded at once; recording row by row", trouble);
            replies.forEach((parcel, reply) -> recordAlone(parcel, reply));
        }
    }

    private void recordAlone(Parcel parcel, Reply reply) {
        try {
            records.record(Map.of(parcel, reply));
        } catch (RuntimeException trouble) {
            LOG.warn("Row {} stays in doubt; it is sent again with the same Message-ID", parcel.id(), trouble);
        }
    }

    @Override
    public void destroy() {
        senders.shutdown();
    }
}
