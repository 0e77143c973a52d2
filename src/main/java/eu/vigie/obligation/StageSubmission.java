package eu.vigie.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was submitted for a stage, as a person recorded it. Never changed.
 *
 * @param reference the recipient's own number for it
 * @param lateReason why it came past the limit
 * @param corrects the submission that this one replaces; null for one of its own (an update of what was submitted)
 */
public record StageSubmission(
        long id,
        String breach,
        long obligation,
        Instant submittedAt,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String lateReason,
        @Nullable Long corrects,
        String recordedBy,
        Instant recordedAt) {

    /** What a person tells of a submission. */
    public record Told(
            Instant submittedAt,
            @Nullable String reference,
            @Nullable String note,
            @Nullable String lateReason,
            @Nullable Long corrects) {}
}
