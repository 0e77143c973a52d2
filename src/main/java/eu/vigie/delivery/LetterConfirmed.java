package eu.vigie.delivery;

import java.time.Instant;

/**
 * A recipient said that the letter was read; published in the transaction that records it.
 *
 * @param by who noted it, or {@code recipient} by their own link
 */
public record LetterConfirmed(String owner, long row, String recipient, String by, Instant at) {}
