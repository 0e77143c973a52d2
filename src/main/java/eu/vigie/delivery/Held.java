package eu.vigie.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an owner's letters from going.
 *
 * @param paused by a person, until a person lets them go on
 * @param until nothing goes before then, whoever lets it go on; null where nothing is in the way
 */
public record Held(boolean paused, @Nullable Instant until) {}
