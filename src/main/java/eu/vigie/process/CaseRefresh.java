package eu.vigie.process;

import eu.vigie.breach.Breaches;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Brings the process of a case in line with what the rooms below say, once, before the transaction commits: a report that
 * opens four hundred duties refreshes its lanes once, and a step never interrupts itself while it is being completed. The
 * case is held meanwhile: of two people who meet its last two duties at once, the second sees that nothing is left open.
 */
@Component
class CaseRefresh {

    private final ObjectProvider<CaseAlignment> alignment;
    private final Breaches breaches;

    CaseRefresh(ObjectProvider<CaseAlignment> alignment, Breaches breaches) {
        this.alignment = alignment;
        this.breaches = breaches;
    }

    /** Asks for the case to be brought in line before the current transaction commits. */
    void request(String breach) {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        if (waiting.breaches.add(breach)) {
            breaches.hold(breach);
        }
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
