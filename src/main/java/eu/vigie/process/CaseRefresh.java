package eu.vigie.process;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings the process of a case in line with what the rooms below say, once, before the transaction commits: a report that
 * opens four hundred duties refreshes its lanes once, and a step never interrupts itself while it is being completed.
 */
@Component
class CaseRefresh {

    private final ObjectProvider<CaseAlignment> alignment;

    CaseRefresh(ObjectProvider<CaseAlignment> alignment) {
        this.alignment = alignment;
    }

    /** Asks for the case to be brought in line before the current transaction commits. */
    void request(String breach) {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.breaches.add(breach);
    }

    private class Waiting implements TransactionSynchronization {

        private final Set<String> breaches = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!breaches.isEmpty()) {
                var next = breaches.iterator().next();
                breaches.remove(next);
                alignment.getObject().align(next);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseRefresh.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseRefresh.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseRefresh.this);
        }
    }
}
