package eu.vigie.signal;

import eu.vigie.breach.IncidentKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signals that belong together: one system (or, where none is named, one source), one kind, one stretch of time.
 *
 * @param source the source of the first of them
 * @param waiting how many of them nobody has decided about
 * @param level of the gravest of them
 * @param breach the case its signals joined last
 * @param apart true when a person has undone an automatic decision: none is taken for this group any more
 * @param closed true when a person has dismissed it: what comes later makes a new group
 */
public record SignalGroup(
        long id,
        String source,
        @Nullable String system,
        @Nullable IncidentKind kind,
        Instant firstAt,
        Instant lastAt,
        long total,
        long waiting,
        Level level,
        @Nullable String breach,
        boolean apart,
        boolean closed) {}
