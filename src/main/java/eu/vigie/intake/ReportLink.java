package eu.vigie.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which people without an account report. Its secret is shown once and kept nowhere.
 *
 * @param reports how many came by it
 */
public record ReportLink(
        long id,
        Audience audience,
        String label,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        long reports) {

    /** True while it takes reports. */
    public boolean open(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
