package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every change of one fact that the rules could notice; a number moves to the next side of each threshold. */
final class SingleChanges {

    private static final int MOST_CATEGORIES = 10;
    private static final List<BigDecimal> HOURS =
            Stream.of("24", "72", "73").map(BigDecimal::new).toList();
    /** Facts that are lists change by one entry, not as a whole. */
    private static final Set<String> LISTS = Set.of("nature", "data", "persons.categories");

    private SingleChanges() {}

    static Stream<SingleChange> of(Facts facts) {
        return Stream.of(onAxes(facts), natures(facts), people(facts), hours(facts), insights(facts))
                .flatMap(each -> each)
                .filter(change -> !change.to().equals(change.from()));
    }

    private static Stream<SingleChange> onAxes(Facts facts) {
        return FactAxes.ALL.stream()
                .filter(axis -> !LISTS.contains(axis.name()))
                .flatMap(axis -> along(axis, facts));
    }

    private static <T> Stream<SingleChange> along(FactAxis<T> axis, Facts facts) {
        var from = axis.reads().apply(facts);
        return axis.values().stream()
                .map(value ->
                        new SingleChange(axis.name(), from, value, axis.sets().apply(facts, value)));
    }

    private static Stream<SingleChange> natures(Facts facts) {
        var known = facts.nature();
        if (known == null) return Stream.of();
        return Stream.of(Nature.values()).map(nature -> toggled(known, nature)).map(changed -> {
            return new SingleChange("nature", known, changed, FactsCopy.with(facts, "nature", changed));
        });
    }

    private static Stream<SingleChange> people(Facts facts) {
        var persons = facts.persons();
        var known = persons == null ? null : persons.categories();
        if (known == null) return along(FactAxes.named("persons.categories"), facts);
        return Situation.VULNERABLE.stream()
                .map(category -> toggled(known, category))
                .map(changed -> {
                    return new SingleChange(
                            "persons.categories", known, changed, FactsCopy.withCategories(facts, changed));
                });
    }

    private static <T> List<T> toggled(List<T> known, T one) {
        var changed = new ArrayList<>(known);
        if (!changed.removeIf(one::equals)) changed.add(one);
        return List.copyOf(changed);
    }

    private static Stream<SingleChange> hours(Facts facts) {
        if (facts.availabilityLoss() == null) return Stream.of();
        return HOURS.stream().map(hours -> {
            var changed = FactsCopy.with(facts, "restoredAfterHours", hours);
            return new SingleChange("restoredAfterHours", facts.restoredAfterHours(), hours, changed);
        });
    }

    private static Stream<SingleChange> insights(Facts facts) {
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        return IntStream.range(0, Math.min(data.size(), MOST_CATEGORIES))
                .boxed()
                .flatMap(index -> insights(facts, data, index));
    }

    private static Stream<SingleChange> insights(Facts facts, List<Facts.DataKind> data, int index) {
        var kind = data.get(index);
        return Stream.of(Insight.values()).map(insight -> {
            var changed = new ArrayList<>(data);
            changed.set(index, new Facts.DataKind(kind.category(), insight));
            return new SingleChange(
                    "data[" + index + "].insight",
                    kind.insight(),
                    insight,
                    FactsCopy.with(facts, "data", List.copyOf(changed)));
        });
    }
}
