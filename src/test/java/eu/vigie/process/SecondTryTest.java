package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SecondTryTest {

    private final Losing losing = new Losing();
    private final Work work = around(losing);

    interface Work {
        int done();

        int read(InputStream stream);
    }

    private static class Losing implements Work {

        private int lost;
        private int tries;
        private Supplier<RuntimeException> trouble = () -> new OptimisticLockingException("lost");

        @Override
        public int done() {
            tries++;
            if (tries <= lost) throw trouble.get();
            return tries;
        }

        @Override
        public int read(InputStream stream) {
            return done();
        }
    }

    private static Work around(Work work) {
        var proxy = new ProxyFactory(work);
        proxy.addAdvice(new SecondTry());
        return (Work) proxy.getProxy();
    }

    @AfterEach
    void leaveTheTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void whoLostTheRaceTriesAgain() {
        losing.lost = 7;
        assertThat(work.done()).isEqualTo(8);
    }

    @Test
    void aDeadlockIsALostRaceToo() {
        losing.lost = 1;
        losing.trouble = () -> new IllegalStateException(new CannotAcquireLockException("deadlock"));
        assertThat(work.done()).isEqualTo(2);
    }

    /** H2 undoes the whole transaction after a deadlock: there is no savepoint left to go back to. */
    @Test
    void aDeadlockThatTookTheSavepointWithItIsALostRaceToo() {
        losing.lost = 1;
        losing.trouble = () -> {
            var gone = new TransactionSystemException("Could not roll back to JDBC savepoint");
            gone.initApplicationException(new CannotAcquireLockException("deadlock"));
            return gone;
        };
        assertThat(work.done()).isEqualTo(2);
    }

    @Test
    void whoLosesAgainAndAgainIsToldToComeLater() {
        losing.lost = 8;
        assertThatThrownBy(work::done).isInstanceOf(ChangedMeanwhile.class);
        assertThat(losing.tries).isEqualTo(8);
    }

    @Test
    void otherTroubleIsNotTriedAgain() {
        losing.lost = 1;
        losing.trouble = () -> new IllegalArgumentException("wrong");
        assertThatThrownBy(work::done).hasMessage("wrong");
        assertThat(losing.tries).isEqualTo(1);
    }

    @Test
    void aPartOfALargerTransactionIsNotTriedAgain() {
        losing.lost = 1;
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(work::done).isInstanceOf(OptimisticLockingException.class);
        assertThat(losing.tries).isEqualTo(1);
    }

    @Test
    void whatReadsAStreamIsNotTriedAgain() {
        losing.lost = 1;
        assertThatThrownBy(() -> work.read(InputStream.nullInputStream()))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(losing.tries).isEqualTo(1);
    }
}
