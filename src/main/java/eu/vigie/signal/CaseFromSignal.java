package eu.vigie.signal;

import eu.vigie.breach.Facts;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.Report;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report that a signal makes: detected when the signal says, whenever it is recorded. */
final class CaseFromSignal {

    private static final int LONGEST_TITLE = 200;

    private CaseFromSignal() {}

    static Report of(NewSignal signal, boolean known) {
        return report(
                Objects.requireNonNull(signal.summary()),
                description(Senders.one(Objects.requireNonNull(signal.source()).strip()), signal.system()),
                Objects.requireNonNull(signal.at()),
                known ? signal.system() : null,
                signal.kind());
    }

    static Report of(Signal signal, @Nullable String title, Senders senders, boolean known) {
        return report(
                title == null || title.isBlank() ? signal.summary() : title,
                description(senders, signal.system()),
                signal.at(),
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

    private static String description(Senders senders, @Nullable String system) {
        return senders.counted() + (system == null ? "" : ": " + system.strip());
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) return title;
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
