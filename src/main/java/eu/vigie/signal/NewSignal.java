package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says; null where it says nothing.
 *
 * @param id the source's own number for it: the same again is the same signal
 * @param at when it happened by the source's clock
 * @param severity the source's own word
 * @param system the system it is about, in the words of the estate if the source knows them
 * @param kind what kind of incident it looks like
 * @param payload what came, to the letter; JSON unless it could not be read
 * @param lacks the fields that could not be read from what came: a person reads it there
 */
public record NewSignal(
        @Nullable String source,
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String severity,
        @Nullable String system,
        @Nullable IncidentKind kind,
        @Nullable String summary,
        @Nullable String payload,
        List<String> lacks) {
    public NewSignal {
        lacks = List.copyOf(lacks);
    }

    /** One that lacks nothing. */
    public NewSignal(
            @Nullable String source,
            @Nullable String id,
            @Nullable Instant at,
            @Nullable String severity,
            @Nullable String system,
            @Nullable IncidentKind kind,
            @Nullable String summary,
            @Nullable String payload) {
        this(source, id, at, severity, system, kind, summary, payload, List.of());
    }
}
