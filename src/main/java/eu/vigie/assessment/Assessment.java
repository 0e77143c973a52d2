package eu.vigie.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules make of the facts: the recommendation that a person confirms or departs from. */
public record Assessment(
        @Nullable Severity severity,
        String risk,
        Duties duties,
        @Nullable Exemption exemption,
        List<ReasonGiven> reasons,
        List<Flip> flips,
        List<String> missing) {

    /** ENISA 2013: SE = DPC × EI + CB. */
    public record Severity(int dpc, BigDecimal ei, BigDecimal cb, BigDecimal score, String band) {}

    /** One answer per duty; the record of Art. 33(5) is always required. */
    public record Duties(DutyAnswer record, DutyAnswer authority, DutyAnswer persons, DutyAnswer controllers) {}

    /** A rule that spoke, in words, with its sources. */
    public record ReasonGiven(String rule, String text, List<String> citations) {}

    /** A single fact that would change a duty. */
    public record Flip(String fact, @Nullable String from, String to, String duty, String becomes) {}
}
