package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The digest of bytes that are elsewhere, computed again where they are.
 *
 * @param sha256 what was found, hexadecimal; mandatory
 * @param computedBy who computed it; mandatory
 * @param computedAt when; mandatory, and not in the future
 * @param tool with what, and its version
 * @param note what else matters
 */
public record ComputedDigest(
        @Nullable String sha256,
        @Nullable String computedBy,
        @Nullable Instant computedAt,
        @Nullable String tool,
        @Nullable String note) {}
