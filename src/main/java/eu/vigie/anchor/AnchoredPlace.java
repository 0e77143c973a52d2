package eu.vigie.anchor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a place stands.
 *
 * @param where a file's path, an address, or an authority's URL
 * @param takenSize entries under the latest checkpoint that it took; null while it took none
 * @param takenAt when it took that one
 * @param failure what went wrong last, which may be over; null when nothing ever did
 * @param waitingSince since when a checkpoint waits that no later one made up for; null while all is well
 */
public record AnchoredPlace(
        AnchorKind kind,
        String where,
        @Nullable Long takenSize,
        @Nullable Instant takenAt,
        @Nullable String failure,
        @Nullable Instant failedAt,
        @Nullable Instant waitingSince) {}
