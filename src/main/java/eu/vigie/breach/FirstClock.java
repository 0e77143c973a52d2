package eu.vigie.breach;

import java.time.Instant;

/** Since when there are limits to count: Reg. (EEC, Euratom) No 1182/71 applies from 1 July 1971. No clock starts before. */
public final class FirstClock {

    private static final Instant AT = Instant.parse("1971-07-01T00:00:00Z");

    private FirstClock() {}

    /** True for an instant before there was anything to count. */
    public static boolean isAfter(Instant at) {
        return at.isBefore(AT);
    }
}
