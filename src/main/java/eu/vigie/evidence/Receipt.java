package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * That a hand-over arrived.
 *
 * @param receipt for an outsider: the piece of evidence of this case that is their receipt; or
 * @param reference what finds their receipt
 * @param note what the receiver says of it: seals, state, what was missing
 */
public record Receipt(
        @Nullable Long receipt,
        @Nullable String reference,
        @Nullable String note) {}
