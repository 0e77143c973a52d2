package eu.vigie.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on a version of the facts.
 *
 * @param stands confirmed and, where a second person is needed, approved
 */
public record Decision(
        long id,
        String breach,
        long factsVersion,
        boolean authorityRequired,
        boolean personsRequired,
        @Nullable Exemption exemption,
        @Nullable String reason,
        String decidedBy,
        Instant decidedAt,
        boolean secondPersonNeeded,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        boolean stands) {

    /** Without an approval that came later. */
    Decision asKnown(Instant at) {
        if (approvedAt == null || !approvedAt.isAfter(at)) return this;
        return new Decision(
                id,
                breach,
                factsVersion,
                authorityRequired,
                personsRequired,
                exemption,
                reason,
                decidedBy,
                decidedAt,
                secondPersonNeeded,
                null,
                null,
                !secondPersonNeeded);
    }
}
