package eu.vigie.audit;

import java.time.Instant;

/**
 * A checkpoint as it was signed.
 *
 * @param size entries that it covers
 * @param root of the Merkle tree over them, hexadecimal
 * @param sealedAt when, by this house's clock
 * @param note the signed note (C2SP), as it was made
 */
public record SealedCheckpoint(long size, String root, Instant sealedAt, String note) {}
