package eu.vigie.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold as somebody places it.
 *
 * @param reason mandatory
 * @param until when it ends by itself, in the future; null: not before somebody lifts it
 */
public record PlacedHold(@Nullable String reason, @Nullable Instant until) {}
