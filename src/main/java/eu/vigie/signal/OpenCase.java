package eu.vigie.signal;

import eu.vigie.breach.Breach;
import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case that runs, as a signal sees it: from when it touches anybody until its report or its latest signal. */
record OpenCase(
        String reference, List<String> systems, @Nullable IncidentKind kind, Instant from, Instant to) {

    static OpenCase of(Breach breach, Optional<Instant> latest) {
        Instant to = latest.filter(breach.reportedAt()::isBefore).orElse(breach.reportedAt());
        return new OpenCase(
                breach.reference(), breach.systems(), breach.facts().incidentKind(), breach.touchedFrom(), to);
    }
}
