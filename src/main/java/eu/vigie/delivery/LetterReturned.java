package eu.vigie.delivery;

import java.time.Instant;

/** A mail server further on gave a letter back; published in the transaction that records it. */
public record LetterReturned(String owner, long row, Instant at) {}
