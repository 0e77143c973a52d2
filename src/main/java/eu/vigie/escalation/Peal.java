package eu.vigie.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings many cases, some together in one transaction and each in a savepoint of its own: thousands of rungs of one second are
 * not as many commits, and nobody waits long for a case that is held meanwhile. A case that cannot be rung harms no other; one
 * that somebody holds is left to its timers and to the {@link Watchdog}. A lost race undoes them all, since a database may undo
 * more than the savepoint (H2 after a deadlock): then each rings by itself.
 */
@Component
class Peal {

    private static final int HELD_AT_ONCE = 25;

    private static final Logger LOG = LoggerFactory.getLogger(Peal.class);

    private final HeldCases cases;
    private final Chain chain;
    private final Bell bell;
    private final TransactionTemplate together;
    private final Savepoint savepoint;
    private final ReentrantLock ringing = new ReentrantLock();

    Peal(HeldCases cases, Chain chain, Bell bell, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.chain = chain;
        this.bell = bell;
        this.together = new TransactionTemplate(transactions);
        this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.savepoint = new Savepoint(transactions);
    }

    /** Does nothing while another does it. */
    void ring(Collection<String> breaches, Instant now) {
        if (!ringing.tryLock()) return;
        try {
            List<String> all = List.copyOf(breaches);
            for (int from = 0; from < all.size(); from += HELD_AT_ONCE)
                ringTogether(all.subList(from, Math.min(all.size(), from + HELD_AT_ONCE)), now);
        } finally {
            ringing.unlock();
        }
    }

    private void ringTogether(List<String> breaches, Instant now) {
        try {
            together.executeWithoutResult(all -> ringFree(breaches, now));
        } catch (RuntimeException failure) {
            LOG.error("Not rung together, each will by itself: {} cases", breaches.size(), failure);
        }
    }

    private void ringFree(Collection<String> breaches, Instant now) {
        var callees = new Callees(chain);
        cases.free(breaches).forEach(held -> ring(held, callees, now));
    }

    private void ring(HeldCase held, Callees callees, Instant now) {
        if (!held.due(now)) return;
        savepoint.ring(held.breach(), () -> bell.ring(held, callees, now));
    }
}
