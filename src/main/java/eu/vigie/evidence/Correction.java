package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A correction of sealed evidence: what is null stays as it is.
 *
 * @param acquisition all that is said of it, as in {@link Acquisitions#record}
 * @param reason why; mandatory
 */
public record Correction(
        @Nullable String name,
        @Nullable String kind,
        @Nullable Acquisition acquisition,
        @Nullable String reason) {}
