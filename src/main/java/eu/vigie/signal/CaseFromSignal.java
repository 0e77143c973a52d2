package eu.vigie.signal;

import eu.vigie.breach.Facts;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report that a signal makes: detected when the signal says, whenever it is recorded. */
final class CaseFromSignal {

    private static final int LONGEST_TITLE = 200;

    private CaseFromSignal() {}

    static Report of(NewSignal signal, boolean known, Instant now) {
        return report(
                line(Objects.requireNonNull(signal.summary())),
                description(Senders.one(Objects.requireNonNull(signal.source()).strip()), signal.system()),
                detected(Objects.requireNonNull(signal.at()), now),
                known ? signal.system() : null,
                signal.kind());
    }

    static Report of(Signal signal, @Nullable String title, Senders senders, boolean known, Instant now) {
        return report(
                title == null || title.isBlank() ? line(signal.summary()) : title,
                description(senders, signal.system()),
                detected(signal.at(), now),
                known ? signal.system() : null,
                signal.kind());
    }

    private static Report report(
            String title, String description, Instant at, @Nullable String system, @Nullable IncidentKind kind) {
        return new Report(
                shortened(title.strip()),
                description,
                at,
                null,
                null,
                null,
                system == null ? List.of() : List.of(system.strip()),
                kind == null ? Facts.NOTHING_KNOWN : Facts.ofKind(kind),
                1);
    }

    /** A sender's clock may be a little ahead of ours; what it saw we knew of when it came, not later. */
    private static Instant detected(Instant at, Instant now) {
        return at.isAfter(now) ? now.truncatedTo(ChronoUnit.MICROS) : at;
    }

    /** What a machine says may have several lines, a title has one. */
    private static String line(String summary) {
        return summary.strip().replaceAll("\\s+", " ");
    }

    private static String description(Senders senders, @Nullable String system) {
        return senders.counted() + (system == null ? "" : ": " + system.strip());
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) return title;
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
