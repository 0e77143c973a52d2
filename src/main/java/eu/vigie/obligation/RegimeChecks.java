package eu.vigie.obligation;

import eu.vigie.breach.Breach;
import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.Regime;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person's word on a regime must satisfy; every fault is named at once. */
final class RegimeChecks {

    private static final int LONGEST = 4000;

    /** A caller's clock may run ahead by as much; more is the future. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private final Breach breach;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    RegimeChecks(Breach breach, Instant now) {
        this.breach = breach;
        this.now = now;
    }

    /** The text without the blanks around it. */
    String text(String field, @Nullable String given) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty()) faults.add(Fault.of(field, "text-missing"));
        return atMost(field, text);
    }

    /** The same, or null where nothing was written. */
    @Nullable
    String maybe(String field, @Nullable String given) {
        return given == null || given.isBlank() ? null : atMost(field, given.strip());
    }

    private String atMost(String field, String text) {
        if (text.length() > LONGEST) faults.add(Fault.of(field, "text-too-long", LONGEST));
        return text;
    }

    /** An instant that has come, and not before the breach began. */
    Instant instant(String field, @Nullable Instant given) {
        if (given == null) {
            faults.add(Fault.of(field, "instant-missing"));
            return now;
        }
        var at = given.truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now.plus(SKEW))) faults.add(Fault.of(field, "in-the-future"));
        if (breach.occurredFrom() != null && at.isBefore(breach.occurredFrom()))
            faults.add(Fault.of(field, "before-occurred"));
        return at;
    }

    Anchor anchor(String field, @Nullable Anchor given, Regime regime) {
        var known = regime.stages().stream()
                .map(eu.vigie.deadline.Stage::anchor)
                .filter(Anchor::declared)
                .distinct()
                .toList();
        if (given != null && known.contains(given)) return given;
        var names =
                known.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        faults.add(Fault.of(field, names.isEmpty() ? "no-anchor" : "anchor-of-regime", regime.id(), names));
        return Anchor.HANDLED;
    }

    void that(boolean holds, String field, String code, Object... arguments) {
        if (!holds) faults.add(Fault.of(field, code, arguments));
    }

    /** Refuses what was found. */
    void done() {
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }
}
