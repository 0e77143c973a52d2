package eu.vigie.process;

import java.io.InputStream;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever loses a race for a case tries again in a new transaction, a moment later each time: two people, a person and a timer,
 * two nodes. Only the outermost transaction, of which nothing is left after its rollback, and nothing that reads a stream, which
 * is gone.
 */
class SecondTry implements MethodInterceptor {

    private static final int TRIES = 12;

    /** Whoever lost at the same instant would lose again at the same instant: the pauses grow, and differ. */
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .maxRetries(TRIES - 1)
            .delay(Duration.ofMillis(10))
            .multiplier(2)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofMillis(500))
            .timeout(Duration.ofSeconds(
                    30)) // a person waits for the answer, and a lock may take ten seconds to be given up
            .predicate(SecondTry::mends)
            .build());

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive() || readsStream(call)) return call.proceed();
        try {
            return AGAIN.execute(() -> once(call)).orElse(null);
        } catch (RetryException given) {
            ChangedMeanwhile lost = ChangedMeanwhile.of(given.getCause());
            throw lost == null ? given.getCause() : lost;
        }
    }

    private static boolean mends(@Nullable Throwable trouble) {
        return LostRace.in(trouble) || LostRace.torn(trouble);
    }

    private static Optional<Object> once(MethodInvocation call) throws Exception {
        try {
            return Optional.ofNullable(
                    ((ProxyMethodInvocation) call).invocableClone().proceed());
        } catch (Exception | Error trouble) {
            throw trouble;
        } catch (Throwable other) {
            throw new UndeclaredThrowableException(other);
        }
    }

    private static boolean readsStream(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .anyMatch(argument -> argument instanceof InputStream || argument instanceof Readable);
    }
}
