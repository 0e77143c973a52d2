package eu.vigie.escalation;

import eu.vigie.assessment.Band;
import eu.vigie.deadline.DataFile.Located;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.UnreadableRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rows of {@code ladders/choice.yaml} owe to each other: each can be reached, and every duty finds one. */
final class ChoiceRules {

    private ChoiceRules() {}

    static List<Choice> checked(List<Located<Choice>> rows) {
        var regimes = Regimes.ours().all().stream().map(Regime::id).collect(Collectors.toSet());
        rows.forEach(row -> refuseUnknown(row, regimes));
        var reached = reached(rows.stream().map(Located::value).toList(), regimes);
        for (int row = 0; row < rows.size(); row++)
            if (!reached.contains(row)) throw rows.get(row).refused("is never reached: the rows above it hold first");
        return rows.stream().map(Located::value).toList();
    }

    private static void refuseUnknown(Located<Choice> row, Set<String> regimes) {
        row.value().regimes().stream()
                .filter(regime -> !regimes.contains(regime))
                .findFirst()
                .ifPresent(regime -> {
                    throw row.refused("regimes: there is no regime " + regime);
                });
    }

    /** Tries every kind of duty; a row that is the first to hold for none is there in vain. */
    private static Set<Integer> reached(List<Choice> choices, Set<String> regimes) {
        var reached = new HashSet<Integer>();
        for (var regime : regimes) for (var gravity : gravities()) reached.add(first(choices, regime, gravity));
        return reached;
    }

    private static int first(List<Choice> choices, String regime, Gravity gravity) {
        for (int row = 0; row < choices.size(); row++) if (choices.get(row).holds(regime, gravity)) return row;
        throw new UnreadableRules(
                "ladders/choice.yaml", "no row holds for " + regime + ": let the last one name nothing");
    }

    private static List<Gravity> gravities() {
        var all = new ArrayList<Gravity>();
        for (var risk : Gravity.Risk.values()) {
            all.add(new Gravity(null, risk, null));
            for (var band : Band.values()) all.add(new Gravity(band, risk, null));
        }
        return all;
    }
}
