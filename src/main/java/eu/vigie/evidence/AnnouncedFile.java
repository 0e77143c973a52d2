package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What a sender says of a file before its bytes come.
 *
 * @param entry the entry of the time line to which it belongs, or null
 * @param size in bytes
 * @param sha256 hexadecimal; the file is kept only if its bytes have it. Null if the sender does not know
 * @param fingerprint see {@link Upload}
 */
public record AnnouncedFile(
        String name,
        String kind,
        @Nullable Long entry,
        long size,
        @Nullable String sha256,
        @Nullable String fingerprint) {}
