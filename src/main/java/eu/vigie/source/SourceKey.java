package eu.vigie.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source proves itself with. A token or a webhook's secret is without itself: it is shown once.
 *
 * @param fingerprint of a certificate, as {@code sha-256:AB:CD:…}; null for what is not one
 */
public record SourceKey(
        long id,
        Purpose purpose,
        String label,
        @Nullable String fingerprint,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** What it is for. */
    public enum Purpose {
        /** Shown with a request ({@code Authorization: Bearer}). */
        TOKEN,
        /** Signs a request and is not sent with it. */
        SECRET,
        /** Shown by a client of TLS, which has its key; its fingerprint is registered. */
        CERTIFICATE
    }
}
