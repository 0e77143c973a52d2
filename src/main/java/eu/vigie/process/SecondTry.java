package eu.vigie.process;

import java.io.InputStream;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever loses a race for a case tries again in a new transaction: two people, a person and a timer, two nodes. Only the
 * outermost transaction, of which nothing is left after its rollback, and nothing that reads a stream, which is gone.
 */
class SecondTry implements MethodInterceptor {

    private static final int TRIES = 5;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive() || readsStream(call)) {
            return call.proceed();
        }
        for (int tried = 1; tried < TRIES; tried++) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException trouble) {
                if (!LostRace.in(trouble)) throw trouble;
            }
        }
        return last(call);
    }

    private static @Nullable Object last(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (RuntimeException trouble) {
            throw LostRace.in(trouble) ? new ChangedMeanwhile(trouble) : trouble;
        }
    }

    private static boolean readsStream(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .anyMatch(argument -> argument instanceof InputStream || argument instanceof Readable);
    }
}
