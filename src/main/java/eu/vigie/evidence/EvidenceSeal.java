package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence is, as somebody sealed it.
 *
 * @param number 1 for the first; each correction has the next
 * @param record what was sealed, canonical JSON (RFC 8785)
 * @param digest SHA-256 of the record in UTF-8, hexadecimal; it stands on the trail
 * @param supersedes digest of the seal before; null for the first
 * @param reason why it was corrected; null for the first
 */
public record EvidenceSeal(
        int number,
        String record,
        String digest,
        @Nullable String supersedes,
        @Nullable String reason,
        String sealedBy,
        Instant sealedAt) {}
