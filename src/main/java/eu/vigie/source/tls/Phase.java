package eu.vigie.source.tls;

import java.time.Duration;
import java.time.Instant;

/** What a connection is at, and since when. */
record Phase(Kind kind, Instant since) {

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final Duration MESSAGE = Duration.ofMinutes(1);

    /** What it may be at. */
    enum Kind {
        /** It has yet to show who it is. */
        HANDSHAKE,
        /** For the next message, as long as it is not {@code idle}. */
        WAITING,
        /** A message has begun. */
        READING,
        /** What it read is to be written first; that may take any time, and is not its fault. */
        HOLDING
    }

    /** True when it took longer than it may; in how many pieces it came does not matter. */
    boolean over(Instant now, Duration idle) {
        return switch (kind) {
            case HANDSHAKE -> now.isAfter(since.plus(HANDSHAKE));
            case READING -> now.isAfter(since.plus(MESSAGE));
            case WAITING -> now.isAfter(since.plus(idle));
            case HOLDING -> false;
        };
    }
}
