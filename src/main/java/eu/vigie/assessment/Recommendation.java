package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.rules.TableRow;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts severity, risk, duties, reasons, flips and missing facts together. */
@Component
class Recommendation {

    private static final List<String> RISKS = List.of("unlikely", "risk", "high_risk");

    private final Horizon horizon;
    private final Severities severities;
    private final FlipSearch flips;
    private final Tables tables;

    Recommendation(Horizon horizon, Severities severities, FlipSearch flips, Tables tables) {
        this.horizon = horizon;
        this.severities = severities;
        this.flips = flips;
        this.tables = tables;
    }

    /** The whole machinery on those tables. */
    static Recommendation by(Tables tables) {
        var horizon = new Horizon(new Judge(tables));
        return new Recommendation(horizon, new Severities(tables), new FlipSearch(horizon, tables), tables);
    }

    Assessment of(Facts facts, RuleSet rules, boolean withFlips, Locale locale) {
        var ends = horizon.ends(facts, rules);
        return new Assessment(
                severities.of(facts),
                agreed(ends, Judgement::risk, "undetermined", RISKS::get),
                duties(ends),
                exemption(ends),
                reasons(ends, new Wording(locale)),
                withFlips ? flips.of(facts, rules, new SheetWords(locale)) : List.of(),
                horizon.missing(facts, rules, ends),
                new Assessment.Rules(rules, tables.digest()));
    }

    static Assessment.Duties duties(List<Judgement> ends) {
        return new Assessment.Duties(
                DutyAnswer.REQUIRED, duty(ends, "authority"), duty(ends, "persons"), duty(ends, "controllers"));
    }

    private static DutyAnswer duty(List<Judgement> ends, String name) {
        return agreed(ends, end -> end.duty(name), DutyAnswer.UNDETERMINED, Function.identity());
    }

    private static @Nullable Exemption exemption(List<Judgement> ends) {
        var first = ends.get(0).exemption();
        return ends.stream().allMatch(end -> end.exemption() == first) ? first : null;
    }

    private static <T, R> R agreed(
            List<Judgement> ends, Function<Judgement, T> reads, R otherwise, Function<T, R> answer) {
        T first = reads.apply(ends.get(0));
        return ends.stream().allMatch(end -> reads.apply(end).equals(first)) ? answer.apply(first) : otherwise;
    }

    /** What is certain: the rows that speak at both ends. */
    private static List<Assessment.ReasonGiven> reasons(List<Judgement> ends, Wording wording) {
        var certain = ends.stream().map(Recommendation::spoken).toList();
        return ends.get(0).spoken().stream()
                .filter(row -> certain.stream().allMatch(spoken -> spoken.contains(row)))
                .map(row -> reason(row, wording))
                .toList();
    }

    /** A table has each of its rows once, so that the row itself is compared and not what it says. */
    private static Set<TableRow> spoken(Judgement end) {
        Set<TableRow> spoken = Collections.newSetFromMap(new IdentityHashMap<>());
        spoken.addAll(end.spoken());
        return spoken;
    }

    private static Assessment.ReasonGiven reason(TableRow row, Wording wording) {
        String rule = row.text("rule");
        return new Assessment.ReasonGiven(
                rule, wording.reason(rule), List.of(row.text("source").split("; ")));
    }
}
