package eu.vigie.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Quiet hours. What falls into them moves to their beginning, never to their end. */
record Night(LocalTime from, LocalTime to, ZoneId zone) {

    /** The beginning of the night in which the instant falls, or the instant itself by day. */
    Instant before(Instant at) {
        var local = at.atZone(zone);
        if (!quiet(local.toLocalTime())) return at;
        var evening = local.toLocalTime().isBefore(from) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        var begins = evening.atTime(from).atZone(zone).toInstant();
        // A beginning that the clocks skip that night is read an hour later.
        return begins.isAfter(at) ? at : begins;
    }

    /** How long it lasts. */
    Duration length() {
        var length = Duration.between(from, to);
        return length.isNegative() ? length.plusDays(1) : length;
    }

    private boolean quiet(LocalTime at) {
        return from.isBefore(to) ? !at.isBefore(from) && at.isBefore(to) : !at.isBefore(from) || at.isBefore(to);
    }
}
