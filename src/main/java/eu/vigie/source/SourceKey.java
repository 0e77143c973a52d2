package eu.vigie.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token or a webhook's secret of a source, without itself: it is shown once. */
public record SourceKey(
        long id,
        Purpose purpose,
        String label,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** What it is for. */
    public enum Purpose {
        /** Shown with a request ({@code Authorization: Bearer}). */
        TOKEN,
        /** Signs a request and is not sent with it. */
        SECRET
    }
}
