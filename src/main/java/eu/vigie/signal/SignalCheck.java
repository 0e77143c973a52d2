package eu.vigie.signal;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a signal; all of it at once. */
final class SignalCheck {

    static final int LONGEST_SOURCE = 60;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_SUMMARY = 2_000;

    private final List<Fault> faults = new ArrayList<>();

    private SignalCheck() {}

    static void refuse(NewSignal signal, Instant now) {
        SignalCheck check = new SignalCheck();
        check.given("source", signal.source(), LONGEST_SOURCE);
        check.given("id", signal.id(), LONGEST_NAME);
        check.given("severity", signal.severity(), LONGEST_SOURCE);
        check.given("summary", signal.summary(), LONGEST_SUMMARY);
        check.named(signal.system());
        check.instant(signal.at(), now);
        if (!check.faults.isEmpty()) throw new InvalidInput(check.faults);
    }

    private void instant(@Nullable Instant at, Instant now) {
        if (at == null) faults.add(Fault.of("at", "instant-missing"));
        else if (at.isAfter(now.plus(Signals.SKEW))) faults.add(Fault.of("at", "in-the-future"));
        else if (at.isBefore(Instant.EPOCH)) faults.add(Fault.of("at", "before-all-clocks"));
    }

    private void given(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) faults.add(Fault.of(field, "text-missing"));
        else bounded(field, text, longest);
    }

    /** A source that names no system leaves the field out; an empty name is a mistake. */
    private void named(@Nullable String system) {
        if (system != null) given("system", system, LONGEST_NAME);
    }

    private void bounded(String field, String text, int longest) {
        if (text.length() > longest) faults.add(Fault.of(field, "text-too-long", longest));
        if (!ReadableText.is(text)) faults.add(Fault.of(field, "text-unprintable"));
    }
}
