package eu.vigie.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as one recipient got it.
 *
 * @param queuedAt when it was released
 * @param confirmedAt when the recipient first said that it was read; null while not
 */
public record LinkedLetter(
        Delivery row,
        SentLetter letter,
        Instant queuedAt,
        @Nullable Instant confirmedAt) {}
