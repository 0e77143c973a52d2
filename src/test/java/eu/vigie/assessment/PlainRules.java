package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The rules without a house around them; remembers which rows spoke. */
final class PlainRules {

    private static final Set<String> HIT = ConcurrentHashMap.newKeySet();
    private static final Tables TABLES = new Tables(HIT::add);
    static final Judge JUDGE = new Judge(TABLES);
    static final Horizon HORIZON = new Horizon(JUDGE);
    static final FlipSearch FLIPS = new FlipSearch(HORIZON, TABLES);
    private static final Recommendation RECOMMENDATION =
            new Recommendation(HORIZON, new Severities(TABLES), FLIPS, TABLES);

    private PlainRules() {}

    static Assessment assess(Facts facts) {
        return RECOMMENDATION.of(facts, RuleSet.GDPR, false, Locale.ENGLISH);
    }

    static Assessment assess(Facts facts, RuleSet rules) {
        return RECOMMENDATION.of(facts, rules, false, Locale.ENGLISH);
    }

    static Assessment withFlips(Facts facts) {
        return RECOMMENDATION.of(facts, RuleSet.GDPR, true, Locale.ENGLISH);
    }

    static Assessment.Duties duties(Facts facts) {
        return Recommendation.duties(HORIZON.ends(facts, RuleSet.GDPR));
    }

    /** What the tables of risk are asked about complete facts. */
    static Question.Danger danger(Facts facts) {
        var situation = Situation.of(facts, TABLES);
        return situation.danger(
                TABLES.row("exposure", situation.exposure()).number("level"),
                TABLES.row("interruption", situation.interruption()).number("level"));
    }

    /** The ids of all rows that spoke so far in this run. */
    static Set<String> hit() {
        return Set.copyOf(HIT);
    }
}
