package eu.vigie.escalation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A part of the caller's transaction that may fail alone: it is undone to a savepoint, and the {@link Watchdog} makes up for it.
 * What took the savepoint with it is thrown on, for the rest must not be committed alone: after a deadlock H2 undoes all.
 */
class Savepoint {

    private static final Logger LOG = LoggerFactory.getLogger(Savepoint.class);

    private final TransactionTemplate nested;

    Savepoint(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Whatever fails is undone, and thrown. */
    void apart(Runnable part) {
        nested.executeWithoutResult(status -> part.run());
    }

    /** Throws a lost race, which is its caller's to run again: the watchdog would ring up to a minute late. */
    void ring(String what, Runnable ringing) {
        try {
            apart(ringing);
        } catch (TransientDataAccessException | TransactionException raced) {
            throw raced;
        } catch (RuntimeException failure) {
            LOG.error("Not rung, the watchdog will: {}", what, failure);
        }
    }

    /** Throws no lost race: nobody who reports is refused because of an alert. */
    void alert(String what, Runnable alerting) {
        try {
            apart(alerting);
        } catch (TransactionException undone) {
            throw undone;
        } catch (RuntimeException failure) {
            LOG.error("Not alerted, the watchdog will: {}", what, failure);
        }
    }
}
