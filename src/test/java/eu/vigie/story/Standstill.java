package eu.vigie.story;

import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.core.ConditionEvaluationListener;
import org.awaitility.core.EvaluatedCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed once is tried again some minutes later, by a clock that only stories move: whoever waited for it would wait for
 * ever. After a minute of waiting, whatever for, these minutes pass.
 */
class Standstill implements ConditionEvaluationListener<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(Standstill.class);
    private static final Duration NOTICED = Duration.ofMinutes(1);
    private static final Duration PASSING = Duration.ofMinutes(5);

    private final Consumer<Duration> clock;
    private Duration waited = Duration.ZERO;

    Standstill(Consumer<Duration> clock) {
        this.clock = clock;
    }

    @Override
    public void conditionEvaluated(EvaluatedCondition<Object> condition) {
        var before = waited;
        waited = Duration.ofMillis(condition.getElapsedTimeInMS());
        if (condition.isSatisfied() || before.compareTo(NOTICED) >= 0 || waited.compareTo(NOTICED) < 0) return;
        LOG.warn("Nothing came of it for a minute; five pass: {}", condition.getDescription());
        clock.accept(PASSING);
    }
}
