package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Nature;
import eu.vigie.breach.PersonCategory;
import eu.vigie.breach.ProcessingRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every change of one fact that the rules could notice; a number moves to the next side of each threshold. */
final class SingleChanges {

    private static final int MOST_CATEGORIES = 10;
    /** Lists change by one entry, a count to the next side of a threshold. */
    private static final Set<String> APART = Set.of("nature", "data", "persons.categories", "persons.count");

    private SingleChanges() {}

    static Stream<Change> of(Facts facts, Tables tables) {
        return Stream.of(
                        roles(facts),
                        onAxes(facts),
                        counts(facts, tables),
                        natures(facts),
                        people(facts, tables),
                        hours(facts, tables),
                        insights(facts),
                        fewerData(facts))
                .flatMap(each -> each)
                .filter(change -> !change.to().equals(change.from()));
    }

    private static Stream<Change> roles(Facts facts) {
        return Stream.of(ProcessingRole.values()).map(role -> Change.of(facts, "role", facts.role(), role));
    }

    private static Stream<Change> counts(Facts facts, Tables tables) {
        var persons = facts.persons();
        var known = persons == null ? null : persons.count();
        return nearestFirst(
                        tables.borders("scale", "count").stream()
                                .map(border -> known == null ? border.above() : border.across(known)),
                        known == null ? 0 : known)
                .map(count -> new Change("persons.count", known, count, FactsCopy.withCount(facts, count)));
    }

    private static Stream<Change> fewerData(Facts facts) {
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        if (data.size() < 2) return Stream.of();
        return data.stream().limit(MOST_CATEGORIES).map(kind -> Change.of(facts, "data", data, without(data, kind)));
    }

    private static List<Facts.DataKind> without(List<Facts.DataKind> data, Facts.DataKind kind) {
        return data.stream().filter(one -> !one.equals(kind)).toList();
    }

    private static Stream<Change> onAxes(Facts facts) {
        return FactAxes.ALL.stream()
                .filter(axis -> !APART.contains(axis.name()))
                .flatMap(axis -> along(axis, facts));
    }

    private static <T> Stream<Change> along(FactAxis<T> axis, Facts facts) {
        var from = axis.reads().apply(facts);
        return axis.values().stream()
                .map(value -> new Change(axis.name(), from, value, axis.sets().apply(facts, value)));
    }

    private static Stream<Change> natures(Facts facts) {
        var known = facts.nature();
        if (known == null) return Stream.of();
        return Stream.of(Nature.values()).map(nature -> toggled(known, nature)).map(changed -> {
            return new Change("nature", known, changed, FactsCopy.with(facts, "nature", changed));
        });
    }

    private static Stream<Change> people(Facts facts, Tables tables) {
        var persons = facts.persons();
        var known = persons == null ? null : persons.categories();
        if (known == null) return along(FactAxes.named("persons.categories"), facts);
        return Stream.of(PersonCategory.values())
                .filter(category -> Situation.protectedOnes(category, tables))
                .map(category -> toggled(known, category))
                .map(changed -> {
                    return new Change("persons.categories", known, changed, FactsCopy.withCategories(facts, changed));
                });
    }

    private static <T> List<T> toggled(List<T> known, T one) {
        var changed = new ArrayList<>(known);
        if (!changed.removeIf(one::equals)) changed.add(one);
        return List.copyOf(changed);
    }

    private static Stream<Change> hours(Facts facts, Tables tables) {
        if (facts.availabilityLoss() == null) return Stream.of();
        var known = facts.restoredAfterHours();
        return nearestFirst(
                        tables.borders("interruption", "hours").stream()
                                .map(border -> known == null ? border.below() : border.across(known)),
                        known == null ? Long.MAX_VALUE : known.longValue())
                .map(BigDecimal::valueOf)
                .map(hours -> Change.of(facts, "restoredAfterHours", known, hours));
    }

    private static Stream<Long> nearestFirst(Stream<Long> numbers, long known) {
        return numbers.distinct().sorted(Comparator.comparing(number -> Math.abs(number - known)));
    }

    private static Stream<Change> insights(Facts facts) {
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        return IntStream.range(0, Math.min(data.size(), MOST_CATEGORIES))
                .boxed()
                .flatMap(index -> insights(facts, data, index));
    }

    private static Stream<Change> insights(Facts facts, List<Facts.DataKind> data, int index) {
        var kind = data.get(index);
        return Stream.of(Insight.values()).map(insight -> {
            var changed = new ArrayList<>(data);
            changed.set(index, new Facts.DataKind(kind.category(), insight));
            return new Change(
                    "data[" + index + "].insight",
                    kind.insight(),
                    insight,
                    FactsCopy.with(facts, "data", List.copyOf(changed)));
        });
    }
}
