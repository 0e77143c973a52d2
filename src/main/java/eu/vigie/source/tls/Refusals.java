package eu.vigie.source.tls;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What was not taken: counted by its reason, and in the log; of a flood the first few a minute, so that it drowns nothing else. */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration WHILE = Duration.ofMinutes(1);
    private static final int MOST_SAID = 20;

    private final MeterRegistry meters;
    private final Clock clock;
    private @Nullable Instant since;
    private int said;

    Refusals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** Why something was refused, as the metric names it. */
    enum Reason {
        /** No source has the certificate that was shown. */
        CERTIFICATE,
        /** It does not speak TLS as it must, or shows no certificate. */
        HANDSHAKE,
        /** So many are connected that nobody else is. */
        FULL,
        /** It took longer than it may. */
        SLOW,
        /** Its messages are not counted in octets. */
        FRAMING,
        /** A message is longer than is read. */
        TOO_LONG,
        /** Its certificate was revoked, or its source closed, while it was connected. */
        REVOKED,
        /** A message that the database will not have. */
        UNKEPT
    }

    void tell(Reason reason, String from, String why) {
        meters.counter("vigie.syslog.refused", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
        if (isSaid()) LOG.warn("Syslog from {} is refused: {}", from, why);
    }

    private synchronized boolean isSaid() {
        Instant now = clock.instant();
        if (since == null || !now.isBefore(since.plus(WHILE))) {
            if (said > MOST_SAID) LOG.warn("Syslog: {} more were refused in a minute", said - MOST_SAID);
            since = now;
            said = 0;
        }
        return ++said <= MOST_SAID;
    }
}
