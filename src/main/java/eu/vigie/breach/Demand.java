package eu.vigie.breach;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What every text and instant of a case must satisfy. */
final class Demand {

    static final int LONGEST_TEXT = 20_000;

    /** A caller's clock may run ahead by as much; more is the future. */
    static final Duration SKEW = Duration.ofSeconds(1);

    private Demand() {}

    /** A text that must be given, without the blanks around it. */
    static String text(String field, @Nullable String text, int longest) {
        String given = text == null ? "" : text.strip();
        if (given.isEmpty()) throw new InvalidInput(Fault.of(field, "text-missing"));
        if (given.length() > longest) throw new InvalidInput(Fault.of(field, "text-too-long", longest));
        if (!ReadableText.is(given)) throw new InvalidInput(Fault.of(field, "text-unprintable"));
        return given;
    }

    static boolean future(Instant instant, Instant now) {
        return instant.isAfter(now.plus(SKEW));
    }

    static boolean before(Instant instant) {
        return FirstClock.isAfter(instant);
    }

    /** An awareness lies neither in the future nor before the breach itself. */
    static Instant awareness(String field, @Nullable Instant at, Breach breach, Instant now) {
        if (at == null) throw new InvalidInput(Fault.of(field, "instant-missing"));
        if (future(at, now)) throw new InvalidInput(Fault.of(field, "in-the-future"));
        if (before(at)) throw new InvalidInput(Fault.of(field, "before-all-clocks"));
        if (breach.occurredFrom() != null && at.isBefore(breach.occurredFrom()))
            throw new InvalidInput(Fault.of(field, "aware-before-occurred"));
        return at;
    }
}
