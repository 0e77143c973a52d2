package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Facts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules, and the decisions people took on them. */
public interface Assessments {

    /** What the rules in force make of the facts; stores nothing. Reasons in the given language. */
    default Assessment assess(Facts facts, boolean withFlips, Locale locale) {
        return assess(facts, RuleSet.GDPR, withFlips, locale);
    }

    /** What a set of rules, in force or proposed, makes of the facts; stores nothing. Reasons in the given language. */
    Assessment assess(Facts facts, RuleSet rules, boolean withFlips, Locale locale);

    /**
     * A person decides. A reason is mandatory when the decision departs from the recommendation. A second person is needed
     * for "not notifiable", an exemption, and every departure downwards.
     */
    Decision confirm(
            String breach,
            boolean authorityRequired,
            boolean personsRequired,
            @Nullable Exemption exemption,
            @Nullable String reason,
            Actor actor);

    /** A second person approves or refuses the waiting decision. Refuses the person who decided. */
    Decision approve(String breach, boolean approved, @Nullable String reason, Actor actor);

    /** The latest decision on the case, standing or not, unless it was refused or superseded. */
    Optional<Decision> latest(String breach);

    /** The same of several cases at once; one without a decision is left out. */
    Map<String, Decision> latest(Collection<String> breaches);

    /** The latest decision as it was known at that instant: an approval or refusal that came later is not in it. */
    Optional<Decision> asKnown(String breach, Instant at);

    /** Every decision on the case, oldest first: those that were refused or superseded too, as they were. */
    List<DecisionOnRecord> decisions(String breach);

    /** One of them, its reasons and flips in the given language; unknown numbers are refused. */
    DecisionOnRecord decision(String breach, int number, Locale locale);

    /** A decision on one page: facts, rules with their sources, reasons, people. XHTML; unknown numbers are refused. */
    String sheet(String breach, int number, Locale locale);

    /** The same page as PDF. */
    byte[] sheetPdf(String breach, int number, Locale locale);
}
