package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as callers write them. */
final class Instants {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Instants() {}

    /**
     * Reads an RFC 3339 instant with its offset, cut to microseconds. Its year has four digits; others, which Java reads as well,
     * overflow the database.
     */
    static Instant read(String text) {
        Instant read = OffsetDateTime.parse(text).toInstant();
        if (read.isBefore(FIRST) || read.isAfter(LAST)) throw new DateTimeException("no year of four digits");
        return read.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The one of a query parameter; null when left out. A {@code +} that was not encoded arrives as a blank: it can only have been
     * meant as the offset's sign.
     */
    static @Nullable Instant parameter(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return read(text.replace(' ', '+'));
        } catch (DateTimeException e) {
            throw new InvalidInput(Fault.of(name, "instant-offset"));
        }
    }
}
