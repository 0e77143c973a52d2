package eu.vigie.assessment;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries every single change of a fact and keeps those that change what is owed to the authority or the persons. */
@Component
class FlipSearch {

    private static final int MOST_CHANGES = 200;
    private static final int MOST_CATEGORIES = 10;

    private final Horizon horizon;

    FlipSearch(Horizon horizon) {
        this.horizon = horizon;
    }

    private record Change(String fact, @Nullable String from, String to, Facts facts) {}

    List<Assessment.Flip> of(Facts facts) {
        var now = Recommendation.duties(horizon.ends(facts));
        var flips = new ArrayList<Assessment.Flip>();
        changes(facts)
                .filter(change -> !change.to().equals(change.from()))
                .filter(change -> FactsCheck.faults(change.facts()).isEmpty())
                .limit(MOST_CHANGES)
                .forEach(change -> compare(now, change, flips));
        return List.copyOf(flips);
    }

    private void compare(Assessment.Duties now, Change change, List<Assessment.Flip> flips) {
        var then = Recommendation.duties(horizon.ends(change.facts()));
        compare("authority", now.authority(), then.authority(), change, flips);
        compare("persons", now.persons(), then.persons(), change, flips);
    }

    private static void compare(
            String duty, DutyAnswer now, DutyAnswer then, Change change, List<Assessment.Flip> flips) {
        if (now == then) return;
        String becomes = then.name().toLowerCase(Locale.ROOT);
        flips.add(new Assessment.Flip(change.fact(), change.from(), change.to(), duty, becomes));
    }

    private static Stream<Change> changes(Facts facts) {
        Stream<Change> axes = FactAxes.ALL.stream()
                .filter(axis -> !axis.name().equals("data") && !axis.name().equals("nature"))
                .flatMap(axis -> along(axis, facts));
        return Stream.of(axes, hours(facts), insights(facts)).flatMap(each -> each);
    }

    private static <T> Stream<Change> along(FactAxis<T> axis, Facts facts) {
        return axis.values().stream()
                .map(value -> new Change(
                        axis.name(),
                        axis.code(facts),
                        FactAxis.code(value),
                        axis.sets().apply(facts, value)));
    }

    private static Stream<Change> hours(Facts facts) {
        if (facts.availabilityLoss() == null) return Stream.of();
        var from = facts.restoredAfterHours() == null
                ? null
                : facts.restoredAfterHours().toPlainString();
        return Stream.of("24", "72", "73")
                .map(hours -> new Change(
                        "restoredAfterHours",
                        from,
                        hours,
                        FactsCopy.with(facts, "restoredAfterHours", new BigDecimal(hours))));
    }

    private static Stream<Change> insights(Facts facts) {
        List<Facts.DataKind> data = facts.data() == null ? List.of() : facts.data();
        return Stream.iterate(0, index -> index + 1)
                .limit(Math.min(data.size(), MOST_CATEGORIES))
                .flatMap(index -> insights(facts, data, index));
    }

    private static Stream<Change> insights(Facts facts, List<Facts.DataKind> data, int index) {
        DataCategory category = data.get(index).category();
        Insight now = data.get(index).insight();
        return Stream.of(Insight.values()).map(insight -> {
            var changed = new ArrayList<>(data);
            changed.set(index, new Facts.DataKind(category, insight));
            String from = now == null ? null : FactAxis.code(now);
            String fact = "data[" + index + "].insight";
            return new Change(fact, from, FactAxis.code(insight), FactsCopy.with(facts, "data", List.copyOf(changed)));
        });
    }
}
