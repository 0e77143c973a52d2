package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that stay where they are, as somebody registers them. All is mandatory.
 *
 * @param size in bytes, nought or more
 * @param sha256 of the bytes, hexadecimal
 * @param location where they are
 * @param heldBy who has them
 */
public record Reference(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String location,
        @Nullable String heldBy) {}
