package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it is kept, and what was decided about it.
 *
 * @param id Vigie's number
 * @param sourceId the source's own
 * @param at when it happened, by the source's clock
 * @param system what the source named, whether or not the estate knows it; null when it named none
 * @param sha256 of the payload's UTF-8; null when there is none
 * @param breach the case it joined or became
 * @param rule the rule that decided; null when a person did, or nobody has
 * @param madeCase true when a case was made of it
 * @param lacks the fields that could not be read from what came; empty nearly always
 */
public record Signal(
        long id,
        String source,
        String sourceId,
        Instant at,
        String severity,
        Level level,
        @Nullable String system,
        @Nullable IncidentKind kind,
        String summary,
        @Nullable String sha256,
        String receivedBy,
        Instant receivedAt,
        long group,
        SignalState state,
        @Nullable String breach,
        @Nullable String rule,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean madeCase,
        List<String> lacks) {

    /** True when a person has decided, or a case was made: it is not decided again. */
    boolean settled() {
        return madeCase || state != SignalState.NEW && rule == null;
    }
}
