package eu.vigie.filing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the authority acknowledged.
 *
 * @param authorityReference its number
 * @param submittedAt when it was handed in
 * @param lateReason owed when that is past the strict limit and none was given at drafting
 * @param evidence the receipt itself, kept with the evidence of the case; null when there is none
 */
public record Receipt(
        String authorityReference,
        Instant submittedAt,
        @Nullable String lateReason,
        @Nullable Long evidence) {}
