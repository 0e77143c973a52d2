package eu.vigie.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.InputStream;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        losing.lost = 11;
        assertThat(work.done()).isEqualTo(12);
    }

    @Test
    void aDeadlockIsALostRaceToo() {
        losing.lost = 1;
        losing.trouble = () -> new IllegalStateException(new CannotAcquireLockException("deadlock"));
        assertThat(work.done()).isEqualTo(2);
    }

    /** A clock rings while a person completes a task: the engine finds half of its tree. */
    @ParameterizedTest
    @CsvSource({
        "org.camunda.bpm.engine.impl.pvm.runtime.PvmExecutionImpl, 2",
        "eu.vigie.process.CaseAlignment, 1",
        "org.camunda.bpm.engine.impl.util.EnsureUtil, 1"
    })
    void aTreeWithAHoleIsALostRaceToo(String where, int tries) {
        losing.lost = 1;
        losing.trouble = () -> {
            var hole = new NullPointerException("getExecutions() is null");
            hole.setStackTrace(new StackTraceElement[] {new StackTraceElement(where, "hasChildren", null, 1)});
            return hole;
        };
        var thrown = catchThrowable(work::done);
        assertThat(thrown == null).isEqualTo(tries == 2);
        assertThat(losing.tries).isEqualTo(tries);
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
        losing.lost = 12;
        assertThatThrownBy(work::done).isInstanceOf(ChangedMeanwhile.class);
        assertThat(losing.tries).isEqualTo(12);
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
