package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tries every single change of a fact, and the named pairs, and keeps those that change a duty. */
@Component
class FlipSearch {

    private final Horizon horizon;
    private final Tables tables;

    FlipSearch(Horizon horizon, Tables tables) {
        this.horizon = horizon;
        this.tables = tables;
    }

    List<Assessment.Flip> of(Facts facts, RuleSet rules, SheetWords words) {
        var now = duties(facts, rules);
        var told = new FlipWords(facts, words);
        var found = new ArrayList<>(nearest(flips(SingleChanges.of(facts, tables), now, rules, told)));
        Additions.of(facts).forEach(deepening -> deepening.stream()
                .map(change -> flips(Stream.of(change), now, rules, told))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .ifPresent(found::addAll));
        var pairs = flips(PairedChanges.of(facts), now, rules, told);
        pairs.stream().filter(Predicate.not(pair -> alone(pair, found))).forEach(found::add);
        return List.copyOf(found);
    }

    /** Of numbers that change the same duty in the same way, the one next to what is known: where the duty really changes. */
    private static List<Assessment.Flip> nearest(List<Assessment.Flip> flips) {
        var kept = new ArrayList<Assessment.Flip>();
        for (var flip : flips) if (kept.stream().noneMatch(nearer -> beyond(nearer, flip))) kept.add(flip);
        return kept;
    }

    private static boolean beyond(Assessment.Flip nearer, Assessment.Flip flip) {
        return nearer.to() instanceof Number
                && nearer.fact().equals(flip.fact())
                && nearer.duty().equals(flip.duty())
                && nearer.becomes() == flip.becomes()
                && above(nearer) == above(flip);
    }

    private static boolean above(Assessment.Flip flip) {
        return flip.from() instanceof Number from
                && flip.to() instanceof Number to
                && to.doubleValue() > from.doubleValue();
    }

    private List<Assessment.Flip> flips(Stream<Change> changes, Assessment.Duties now, RuleSet rules, FlipWords told) {
        return changes.filter(change -> FactsCheck.faults(change.facts()).isEmpty())
                .flatMap(change -> flips(change, now, duties(change.facts(), rules), told))
                .toList();
    }

    private static Stream<Assessment.Flip> flips(
            Change change, Assessment.Duties now, Assessment.Duties then, FlipWords told) {
        return Stream.of("authority", "persons", "controllers")
                .filter(duty -> now.of(duty) != then.of(duty) && !idle(change, then.of(duty)))
                .map(duty -> told.flip(change, duty, then.of(duty)));
    }

    private Assessment.Duties duties(Facts facts, RuleSet rules) {
        return Recommendation.duties(horizon.ends(facts, rules));
    }

    /** "Were integrity lost too, we would not know" helps nobody. */
    private static boolean idle(Change change, DutyAnswer then) {
        return change.fact().equals("nature") && then == DutyAnswer.UNDETERMINED;
    }

    /** One half of the pair does it already. */
    private static boolean alone(Assessment.Flip pair, List<Assessment.Flip> single) {
        return single.stream()
                .anyMatch(one -> one.duty().equals(pair.duty())
                        && one.becomes() == pair.becomes()
                        && (is(one, pair.fact(), pair.to()) || besides(one, pair)));
    }

    private static boolean besides(Assessment.Flip one, Assessment.Flip pair) {
        var with = pair.with();
        return with != null && is(one, with.fact(), with.to());
    }

    private static boolean is(Assessment.Flip one, String fact, Object to) {
        return one.fact().equals(fact) && one.to().equals(to);
    }
}
