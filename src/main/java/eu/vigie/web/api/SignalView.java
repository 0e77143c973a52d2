package eu.vigie.web.api;

import eu.vigie.breach.IncidentKind;
import eu.vigie.signal.Level;
import eu.vigie.signal.Signal;
import eu.vigie.signal.SignalState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signal as the contract shows it; {@code id} and {@code signal} are Vigie's number, {@code sourceId} the source's. */
record SignalView(
        String id,
        String signal,
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
        String group,
        SignalState state,
        @Nullable String breach,
        @Nullable String rule,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<String> lacks) {

    static SignalView of(Signal signal) {
        String id = String.valueOf(signal.id());
        return new SignalView(
                id,
                id,
                signal.source(),
                signal.sourceId(),
                signal.at(),
                signal.severity(),
                signal.level(),
                signal.system(),
                signal.kind(),
                signal.summary(),
                signal.sha256(),
                signal.receivedBy(),
                signal.receivedAt(),
                String.valueOf(signal.group()),
                signal.state(),
                signal.breach(),
                signal.rule(),
                signal.decidedBy(),
                signal.decidedAt(),
                signal.reason(),
                signal.lacks());
    }
}
