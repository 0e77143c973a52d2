package eu.vigie.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a public communication.
 *
 * @param at when it was published
 * @param reference where it is found: an address, a title and page, a programme
 * @param until how long it stays; null while that is open
 * @param evidence number of the evidence that shows it, a picture of the page for example
 */
public record Publication(
        Medium channel,
        Instant at,
        String reference,
        @Nullable Instant until,
        @Nullable String note,
        @Nullable Long evidence) {}
