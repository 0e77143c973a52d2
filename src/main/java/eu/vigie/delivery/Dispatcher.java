package eu.vigie.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is on the ledger: claim, speak, record; each apart from the others. */
@Component
class Dispatcher implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final Reply DRILL = Reply.temporary("421 4.3.2 down in this drill, and in no real case");

    /** How long a node that ends waits for answers of mail servers. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final SmtpConnections connections;
    private final SmtpWire wire;
    private final CaptureFolder folder;
    private final Answers answers;
    private final Notebooks notebooks;
    private final ExecutorService senders;
    private final Semaphore free;
    private final ServerPause pause;
    private final ObjectProvider<RehearsedOutage> rehearsals;
    private final Clock clock;
    private final int threads;

    private volatile boolean stopping;

    /** Two senders of one node that claim at once would want the same rows. */
    private final Lock claiming = new ReentrantLock();

    Dispatcher(
            Outbox outbox,
            SmtpConnections connections,
            SmtpWire wire,
            CaptureFolder folder,
            Answers answers,
            Notebooks notebooks,
            ServerPause pause,
            ObjectProvider<RehearsedOutage> rehearsals,
            Clock clock,
            DeliverySettings.Reader settings) {
        this.outbox = outbox;
        this.connections = connections;
        this.wire = wire;
        this.folder = folder;
        this.answers = answers;
        this.notebooks = notebooks;
        this.pause = pause;
        this.rehearsals = rehearsals;
        this.clock = clock;
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
            drain(() -> !stopping);
        } catch (RuntimeException trouble) {
            LOG.warn("The ledger could not be worked on; it is tried again", trouble);
        } finally {
            free.release();
        }
    }

    /** Works until nothing is due. */
    void drain() {
        drain(() -> true);
    }

    private void drain(BooleanSupplier goesOn) {
        Notebook notebook = notebooks.take();
        try {
            // Not empty when the ledger could not be written to after the last batch.
            answers.record(notebook);
            Handful handful = new Handful(clock);
            while (goesOn.getAsBoolean()) {
                Outbox.Claim claim = claim(handful);
                if (claim.due() == 0) return;
                if (answers.record(speak(claim.parcels(), notebook))) notebook.clear();
            }
        } finally {
            notebooks.giveBack(notebook);
        }
    }

    private Outbox.Claim claim(Handful handful) {
        claiming.lock();
        try {
            return outbox.claim(!pause.on(), handful.next());
        } finally {
            claiming.unlock();
        }
    }

    private Map<Parcel, Reply> speak(List<Parcel> parcels, Notebook notebook) {
        Map<Parcel, Reply> replies = new LinkedHashMap<>();
        Set<String> down = rehearsedDown(parcels);
        parcels.stream()
                .filter(parcel -> !real(parcel))
                .forEach(parcel -> replies.put(
                        parcel, parcel.captureOnly() && down.contains(parcel.owner()) ? DRILL : folder.keep(parcel)));
        replies.putAll(wire.send(parcels.stream().filter(this::real).toList(), notebook));
        return replies;
    }

    /** Of an exercise's letters alone: a drill holds up no other. */
    private Set<String> rehearsedDown(List<Parcel> parcels) {
        Set<String> owners =
                parcels.stream().filter(Parcel::captureOnly).map(Parcel::owner).collect(Collectors.toSet());
        return owners.isEmpty()
                ? Set.of()
                : rehearsals.stream().flatMap(one -> one.among(owners).stream()).collect(Collectors.toSet());
    }

    private boolean real(Parcel parcel) {
        return connections.configured() && !parcel.captureOnly();
    }

    /** What is in the dialogue is answered and written down, if a mail server lets it be; otherwise it is in doubt at the next start. */
    @Override
    public void destroy() {
        stopping = true;
        senders.shutdown();
        try {
            if (!senders.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS))
                LOG.warn("Letters are still in the dialogue with the mail server; they are in doubt");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
