package eu.vigie.escalation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time do a thing that one does for all: whoever locks its row. The lock ends with its transaction, whatever becomes of the node. */
@Component
class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    static final String WATCHDOG = "watchdog";
    static final String ROUNDS = "rounds";

    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate own;

    Watch(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holding = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs the pass unless another node is at it; false when one is. */
    boolean whenFree(String name, Runnable pass) {
        return Boolean.TRUE.equals(holding.execute(status -> {
            var free = free(name);
            if (free) pass.run();
            return free;
        }));
    }

    /** Does a part of the pass in a transaction of its own: one failure undoes nothing else. */
    void ofItsOwn(Runnable part) {
        own.executeWithoutResult(status -> part.run());
    }

    /** The same; a failure ends the pass for nobody else, and what failed waits for the next. */
    void tried(String what, Runnable part) {
        try {
            ofItsOwn(part);
        } catch (RuntimeException failure) {
            LOG.error("It is tried again with the next pass: {}", what, failure);
        }
    }

    private boolean free(String name) {
        return jdbc.sql("select name from watch where name = :name for update skip locked")
                .param("name", name)
                .query(String.class)
                .optional()
                .isPresent();
    }
}
