package eu.vigie.audit;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing the chain found.
 *
 * @param events entries looked at
 * @param valid every entry is as it was written and none is missing
 * @param head digest of the last entry (SHA-256, hexadecimal)
 * @param firstInvalid position of the first entry that does not fit, or null
 */
public record Verification(
        long events, boolean valid, String head, @Nullable Long firstInvalid) {}
