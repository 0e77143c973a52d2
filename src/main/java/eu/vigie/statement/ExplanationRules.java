package eu.vigie.statement;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an explanation must say to be one. */
final class ExplanationRules {

    private static final int LONGEST = 2000;

    private ExplanationRules() {}

    static Explanation checked(Difference one, Given given, Actor actor, Instant now) {
        List<Fault> faults = new ArrayList<>();
        Explanation.Kind kind = given.kind();
        String words = given.words() == null || given.words().isBlank()
                ? null
                : given.words().strip();
        boolean better = kind == Explanation.Kind.KNOWN_BETTER;
        Instant since = better ? since(one, given) : null;
        if (kind == null) faults.add(Fault.of("kind", "mandatory"));
        if (better && since == null) faults.add(Fault.of("since", "since-missing"));
        if (since != null && since.isAfter(now)) faults.add(Fault.of("since", "since-in-future"));
        if (since != null && since.isBefore(one.document().firstFrozen(one.other())))
            faults.add(Fault.of("since", "since-before-other"));
        if (kind != null && !better && words == null) faults.add(Fault.of("words", "mandatory"));
        if (words != null && words.length() > LONGEST) faults.add(Fault.of("words", "text-too-long", LONGEST));
        if (words != null && !ReadableText.is(words)) faults.add(Fault.of("words", "text-unprintable"));
        if (!faults.isEmpty() || kind == null) throw new InvalidInput(faults);
        return new Explanation(kind, since, words, actor.name(), now);
    }

    private static @Nullable Instant since(Difference one, Given given) {
        Instant since = given.since() == null ? one.recordedAt() : given.since();
        return since == null ? null : since.truncatedTo(ChronoUnit.MICROS);
    }
}
