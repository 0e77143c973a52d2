package eu.vigie.deadline;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One notification of a regime and its period.
 *
 * @param name lower snake case, unique in its regime
 * @param amount of the unit; null where the unit is {@link PeriodUnit#NONE}, positive otherwise
 * @param targetHours house policy where the law names no number: what the ladder climbs to; null otherwise
 * @param citation article of this stage, or null for the regime's legal basis
 * @param weekend what the regime itself says of an end on a weekend or holiday; null where it is silent
 * @param after the stage, or the other regime, whose submission starts the clock; null for the stage before
 * @param bounds the stage that this one only limits: both are met by one submission; null for a stage of its own
 * @param onlyIf when this stage is owed, in a lawyer's words; null when it always is. Decided apart from its regime
 * @param also other names by which people ask for it; null for none
 */
public record Stage(
        String name,
        Anchor anchor,
        @Nullable Integer amount,
        PeriodUnit unit,
        Counting counting,
        @Nullable Integer targetHours,
        @Nullable Bilingual citation,
        @Nullable WeekendRule weekend,
        @Nullable String after,
        @Nullable String bounds,
        @Nullable Bilingual onlyIf,
        @Nullable List<String> also) {

    public Stage {
        Required.text("name", name);
        Required.present("anchor", anchor);
        Required.present("unit", unit);
        Required.present("counting", counting);
        Required.that((amount == null) == (unit == PeriodUnit.NONE), "amount: a number with a unit, none without");
        Required.that(amount == null || amount > 0, "amount: must be positive");
        Required.that((unit == PeriodUnit.NONE) == (counting == Counting.NONE), "counting: none with unit none only");
        Required.that(targetHours == null || unit == PeriodUnit.NONE, "targetHours: with unit none only");
        Required.that(targetHours == null || targetHours > 0, "targetHours: must be positive");
        Required.that(after == null || anchor.followsSubmission(), "after: with an anchor previous_stage… only");
        Required.that(bounds == null || amount != null, "bounds: needs a period");
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** The same stage with other hours: what one customer's contract says. Plain hours where the regime itself counts none. */
    public Stage ofHours(int hours) {
        var counted = counting == Counting.NONE ? Counting.ELAPSED : counting;
        return new Stage(
                name, anchor, hours, PeriodUnit.HOURS, counted, null, citation, weekend, after, bounds, onlyIf, also);
    }

    /** Every name it answers to. */
    List<String> names() {
        return Stream.concat(Stream.of(name), Stream.ofNullable(also).flatMap(List::stream))
                .toList();
    }

    /** The number of units. Refused where the law names none. */
    public int length() {
        if (amount == null) throw new IllegalStateException(name + " has no period");
        return amount;
    }
}
