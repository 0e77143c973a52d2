package eu.vigie.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** While the mail server is down nobody knocks at it for every letter: this node waits, a little longer each time. */
@Component
class ServerPause {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPause.class);
    private static final List<Duration> STEPS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60));

    private final Clock clock;
    private Instant until = Instant.MIN;
    private int failures;

    ServerPause(Clock clock) {
        this.clock = clock;
    }

    /** True while letters for the mail server are left alone. */
    synchronized boolean on() {
        return clock.instant().isBefore(until);
    }

    /** True from the server's first trouble until it answers. */
    synchronized boolean refused() {
        return failures > 0;
    }

    /** What a batch met: the server's trouble, or null when it answered. */
    synchronized void learn(@Nullable String trouble) {
        if (trouble == null) {
            failures = 0;
            until = Instant.MIN;
            return;
        }
        Duration wait = STEPS.get(Math.min(failures, STEPS.size() - 1));
        failures++;
        until = clock.instant().plus(wait);
        LOG.warn("The mail server is down; the next letter is tried in {} s: {}", wait.toSeconds(), trouble);
    }
}
