package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source says; null where it says nothing.
 *
 * @param id the source's own number for it: the same again is the same signal
 * @param at when it happened by the source's clock
 * @param severity the source's own word
 * @param system the system it is about, in the words of the estate if the source knows them
 * @param kind what kind of incident it looks like
 * @param payload JSON as it came, to the letter
 */
public record NewSignal(
        @Nullable String source,
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String severity,
        @Nullable String system,
        @Nullable IncidentKind kind,
        @Nullable String summary,
        @Nullable String payload) {}
