package eu.vigie.filing.submission;

import eu.vigie.filing.Submission;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands in what waits for a machine: claim, speak, record, each in a transaction of its own. On a thread of its own: an
 * authority that keeps it waiting keeps no watchdog from looking.
 */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Errands errands;
    private final MachineChannel machine;
    private final RecordedReceipts receipts;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Courier(Errands errands, MachineChannel machine, RecordedReceipts receipts) {
        this.errands = errands;
        this.machine = machine;
        this.receipts = receipts;
    }

    @Scheduled(fixedDelayString = "${vigie.filing.interval:1000}")
    void soon() {
        if (!underWay.compareAndSet(false, true)) return;
        try {
            thread.execute(this::work);
        } catch (RejectedExecutionException stopping) {
            underWay.set(false);
        }
    }

    private void work() {
        try {
            run();
        } catch (RuntimeException trouble) {
            LOG.warn("What waits for an authority could not be looked at; it is tried again", trouble);
        } finally {
            underWay.set(false);
        }
    }

    /** Everything that is due now, one after the other. */
    void run() {
        for (var next = errands.claim(); next.isPresent(); next = errands.claim()) handIn(next.get());
        errands.unrecorded().forEach(receipts::record);
    }

    private void handIn(Errand errand) {
        Submission submission = errand.submission();
        try {
            errands.record(errand, machine.submit(submission));
        } catch (RuntimeException trouble) {
            LOG.warn("Filing {} stays in doubt; it is handed in again with the same key", submission.filing(), trouble);
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
