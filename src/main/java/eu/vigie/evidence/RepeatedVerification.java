package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads all evidence again, each piece at its turn, one after the other and on one node at a time. What was read is in its row: a
 * pass that was stopped goes on where it was, and reads again only the piece it had in its hands.
 */
@Component
class RepeatedVerification implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedVerification.class);
    private static final int AT_A_TIME = 100;

    private final FolderStore folder;
    private final Rereading rereading;
    private final Verifications verifications;
    private final Turns turns = new Turns();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;

    RepeatedVerification(FolderStore folder, Rereading rereading, Verifications verifications) {
        this.folder = folder;
        this.rereading = rereading;
        this.verifications = verifications;
        if (verifications.every().isZero())
            LOG.warn("Evidence is not verified by itself: VIGIE_EVIDENCE_VERIFY_EVERY is 0");
    }

    @Scheduled(
            initialDelayString = "${vigie.evidence.verify-look:PT5M}",
            fixedDelayString = "${vigie.evidence.verify-look:PT5M}")
    void wake() {
        if (stopping || !busy.compareAndSet(false, true)) return;
        thread.execute(() -> {
            try {
                pass();
            } catch (IOException | RuntimeException trouble) {
                LOG.warn("evidence could not be verified; tried again in some minutes", trouble);
            } finally {
                busy.set(false);
            }
        });
    }

    /** All whose turn it is. Another node that is at it is left to it. */
    void pass() throws IOException {
        if (verifications.every().isZero()) return;
        try (var alone = turns.take(folder.file(".verification.lock"))) {
            if (alone == null) return;
            int given = AT_A_TIME;
            while (given == AT_A_TIME) given = verifications.spread(AT_A_TIME);
            for (List<EvidenceItem> due = verifications.due(AT_A_TIME);
                    !due.isEmpty();
                    due = verifications.due(AT_A_TIME))
                for (EvidenceItem one : due) {
                    if (stopping) return;
                    verify(one);
                }
        }
    }

    private void verify(EvidenceItem one) {
        try {
            Reread result = rereading.compare(one);
            // A stop interrupts the reading, which says nothing of the bytes.
            if (stopping) return;
            verifications.record(one, result, Actor.VIGIE);
            if (!result.result().equals(Reread.MATCH))
                LOG.error(
                        "evidence {} of {} did not pass its verification: {} {}",
                        one.id(),
                        one.breach(),
                        result.result(),
                        result.reason());
        } catch (RuntimeException trouble) {
            if (stopping) return;
            LOG.error("evidence {} of {} could not be verified; tried again tomorrow", one.id(), one.breach(), trouble);
            verifications.postpone(one);
        }
    }

    @Override
    public void destroy() {
        stopping = true;
        thread.shutdownNow();
    }
}
