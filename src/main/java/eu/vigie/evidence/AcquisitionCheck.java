package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be said of an acquisition; tells all that is wrong at once. */
final class AcquisitionCheck {

    private static final int NAMES = 400;
    private static final int PLACES = 1_000;
    private static final int TOOLS = 200;
    private static final int VERSIONS = 100;
    private static final int NOTES = 4_000;
    private static final long MOST_DRIFT = Duration.ofDays(3_650).toSeconds();

    private final List<Fault> faults = new ArrayList<>();

    private AcquisitionCheck() {}

    /** The same without blanks around it; refused when it cannot have been so. */
    static Acquisition accepted(Acquisition said, EvidenceItem item) {
        return new AcquisitionCheck().of(said, item);
    }

    private Acquisition of(Acquisition said, EvidenceItem item) {
        if (said.acquiredAt() == null) wrong("acquiredAt", "missing");
        else if (said.acquiredAt().isAfter(item.addedAt())) wrong("acquiredAt", "acquired-after-kept");
        var drift = said.clockDriftSeconds();
        if (drift != null && (drift > MOST_DRIFT || drift < -MOST_DRIFT)) wrong("clockDriftSeconds", "clock-drift");
        if (said.volatility() != null && Volatility.of(said.volatility()).isEmpty())
            wrong("volatility", "volatility", said.volatility());
        var accepted = new Acquisition(
                said.acquiredAt(),
                needed("acquiredBy", said.acquiredBy(), NAMES),
                line("place", said.place(), PLACES),
                needed("source", said.source(), PLACES),
                line("tool", said.tool(), TOOLS),
                line("toolVersion", said.toolVersion(), VERSIONS),
                drift,
                said.volatility(),
                text("note", said.note(), NOTES));
        if (accepted.toolVersion() != null && accepted.tool() == null) wrong("tool", "missing");
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return accepted;
    }

    private @Nullable String needed(String field, @Nullable String given, int longest) {
        String text = line(field, given, longest);
        if (text == null) wrong(field, "missing");
        return text;
    }

    private @Nullable String line(String field, @Nullable String given, int longest) {
        String text = text(field, given, longest);
        if (text != null && !ReadableText.isLine(text)) wrong(field, "text-unprintable");
        return text;
    }

    private @Nullable String text(String field, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.length() > longest) wrong(field, "text-too-long", longest);
        else if (!ReadableText.is(text)) wrong(field, "text-unprintable");
        return text.isEmpty() ? null : text;
    }

    private void wrong(String field, String code, Object... arguments) {
        if (faults.stream().noneMatch(one -> one.field().equals(field))) faults.add(Fault.of(field, code, arguments));
    }
}
