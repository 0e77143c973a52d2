package eu.vigie.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person's calendar can be read from outside; the address itself is known to nobody but who was shown it.
 *
 * @param readOn the last day (UTC) on which somebody read it; null before
 */
public record CalendarLink(Instant createdAt, @Nullable LocalDate readOn) {}
