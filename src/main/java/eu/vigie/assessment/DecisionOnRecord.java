package eu.vigie.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: never changed, only answered and followed.
 *
 * @param number 1 for the first on the case
 * @param assessment what the rules said then; null for decisions older than the keeping of it
 */
public record DecisionOnRecord(
        int number,
        Decision decision,
        DecisionState state,
        @Nullable Refusal refusal,
        @Nullable Instant supersededAt,
        @Nullable Assessment assessment) {

    /**
     * Where it departs from the rules of its day and to which side, and whether the score suggests the same: whole sentences in the
     * reader's language. Empty for decisions older than the keeping of what the rules said.
     */
    public List<String> beside(Locale reader) {
        if (assessment == null) return List.of();
        var verdict = new Verdict(
                assessment,
                decision.authorityRequired(),
                decision.personsRequired(),
                decision.exemption(),
                decision.reason());
        return new Departure(verdict, new SheetWords(reader)).sentences();
    }

    /** A second person's refusal. */
    public record Refusal(String by, Instant at, String reason) {}
}
