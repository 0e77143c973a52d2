package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants in query parameters. */
final class Instants {

    private Instants() {}

    /**
     * Reads an RFC 3339 instant with its offset, cut to microseconds; null when left out. A {@code +} that was not encoded
     * arrives as a blank: it can only have been meant as the offset's sign.
     */
    static @Nullable Instant parameter(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new InvalidInput(Fault.of(name, "instant-offset"));
        }
    }
}
