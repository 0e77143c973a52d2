package eu.vigie.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the rules make of the facts: the recommendation that a person confirms or departs from. */
public record Assessment(
        @Nullable Severity severity,
        String risk,
        Duties duties,
        @Nullable Exemption exemption,
        List<ReasonGiven> reasons,
        List<Flip> flips,
        List<String> missing,
        Rules rules) {

    /** Which rules made it: the set, and the digest (SHA-256) of the tables it was read from. */
    public record Rules(RuleSet set, String digest) {}

    /**
     * ENISA 2013: SE = DPC × EI + CB.
     *
     * @param arithmetic the sum as one would write it down
     * @param flags what the method asks to look at beside the number, which it leaves alone
     */
    public record Severity(
            int dpc,
            BigDecimal ei,
            BigDecimal cb,
            BigDecimal score,
            String band,
            String arithmetic,
            List<String> flags) {}

    /** One answer per duty; the record of Art. 33(5) is always required. */
    public record Duties(DutyAnswer record, DutyAnswer authority, DutyAnswer persons, DutyAnswer controllers) {

        /** The answer to the duty of that name. */
        DutyAnswer of(String duty) {
            return switch (duty) {
                case "authority" -> authority;
                case "persons" -> persons;
                case "controllers" -> controllers;
                default -> record;
            };
        }
    }

    /** A rule that spoke, in words, with its sources. */
    public record ReasonGiven(String rule, String text, List<String> citations) {

        /** Its sources in the reader's words: French has its own for articles and recitals. */
        public List<String> citedIn(Locale reader) {
            return citations.stream()
                    .map(citation -> Citation.in(reader, citation))
                    .toList();
        }
    }

    /**
     * A single fact, or one of a few named pairs, that would change a duty; the other facts stay as they are.
     *
     * @param fact its path in the facts document, for example {@code persons.count}
     * @param from its value there, null while unknown
     * @param to the value, of the fact's own type, that changes the duty
     * @param with the second fact of a pair; null where one fact is enough
     * @param text the same in words
     */
    public record Flip(
            String fact,
            @Nullable Object from,
            Object to,
            @Nullable Beside with,
            String duty,
            DutyAnswer becomes,
            @Nullable String text) {

        Flip told(String sentence) {
            return new Flip(fact, from, to, with, duty, becomes, sentence);
        }
    }

    /** A second fact that changes along with the first. */
    public record Beside(String fact, @Nullable Object from, Object to) {}
}
