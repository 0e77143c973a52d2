package eu.vigie.escalation;

import eu.vigie.breach.Breaches;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings many cases in one transaction, each in a savepoint of its own: thousands of rungs of one second are not as many
 * commits. A case that cannot be rung harms no other; one that somebody holds is left to its timers and to the
 * {@link Watchdog}.
 */
@Component
class Peal {

    private static final Logger LOG = LoggerFactory.getLogger(Peal.class);

    private final Breaches breaches;
    private final Bell bell;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final ReentrantLock ringing = new ReentrantLock();

    Peal(Breaches breaches, Bell bell, PlatformTransactionManager transactions) {
        this.breaches = breaches;
        this.bell = bell;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Does nothing while another does it. */
    void ring(Collection<String> cases, Instant now) {
        if (!ringing.tryLock()) return;
        try {
            together.executeWithoutResult(all -> cases.forEach(breach -> ring(breach, now)));
        } catch (RuntimeException failure) {
            LOG.error("Not rung together, each will by itself: {} cases", cases.size(), failure);
        } finally {
            ringing.unlock();
        }
    }

    private void ring(String breach, Instant now) {
        try {
            apart.executeWithoutResult(one -> {
                if (breaches.holdIfFree(breach)) bell.ringCase(breach, now);
            });
        } catch (RuntimeException failure) {
            LOG.error("Not rung, the watchdog will: {}", breach, failure);
        }
    }
}
