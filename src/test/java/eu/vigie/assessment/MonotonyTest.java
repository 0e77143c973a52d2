package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A strictly worse fact never weakens a duty. Worse is what {@link FactAxes} declares, and besides: a longer interruption, a
 * deeper insight, one more kind of loss. {@code -Dvigie.pairs=100000} tries more pairs, as {@link MonotonyAtLengthTest} does.
 *
 * <p>Worse, all else alike: where a fact that was moot matters now and is unknown, what was required may be open until it is
 * answered. Nothing is lost by that, since what is open counts as owed, and with any answer the duty is never weaker.
 */
class MonotonyTest {

    private static final int PAIRS = Integer.getInteger("vigie.pairs", 2_000);

    private static final List<String> DUTIES = List.of("authority", "persons", "controllers");

    private record Pair(String fact, Facts milder, Facts worse) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 40})
    void aWorseFactNeverWeakensADuty(int unknownPercent) {
        tryPairs(unknownPercent, PAIRS);
    }

    static void tryPairs(int unknownPercent, int pairs) {
        var random = new RandomFacts(2026_11_24 + unknownPercent, unknownPercent);
        for (int tried = 0; tried < pairs; ) {
            var pair = pair(random);
            if (!possible(pair)) continue;
            tried++;
            neverWeaker(pair);
        }
    }

    /** Sharper than the duties alone, where another row would hide what one fact no longer says. */
    @Test
    void aWorseFactNeverAsksTheTablesAMilderQuestion() {
        var random = new RandomFacts(2026_11_28, 0);
        for (int tried = 0; tried < PAIRS; ) {
            var pair = pair(random);
            if (!possible(pair)) continue;
            tried++;
            var milder = PlainRules.danger(pair.milder()).values();
            var worse = PlainRules.danger(pair.worse()).values();
            for (int input = 0; input < milder.length; input++)
                assertThat(level(worse[input])).as(pair.toString()).isGreaterThanOrEqualTo(level(milder[input]));
        }
    }

    private static int level(Object answer) {
        return answer instanceof Boolean yes ? (yes ? 1 : 0) : (int) answer;
    }

    @Test
    void everyFactThatDecidesHasAnOrderOfItsOwn() {
        assertThat(FactAxes.ALL).extracting(FactAxis::name).doesNotHaveDuplicates();
        assertThat(FactAxes.ALL).allSatisfy(axis -> assertThat(axis.values()).hasSizeGreaterThan(1));
    }

    private static void neverWeaker(Pair pair) {
        var opened = opened(pair);
        if (opened.isEmpty() || !weaker(pair)) compare(pair, MonotonyTest::weight);
        else {
            compare(pair, MonotonyTest::careful);
            opened.forEach(axis -> answers(axis, pair).forEach(MonotonyTest::neverWeaker));
        }
    }

    private static boolean weaker(Pair pair) {
        var before = PlainRules.duties(pair.milder());
        var after = PlainRules.duties(pair.worse());
        return DUTIES.stream().anyMatch(duty -> weight(after.of(duty)) < weight(before.of(duty)));
    }

    private static void compare(Pair pair, ToIntFunction<DutyAnswer> weight) {
        var before = PlainRules.duties(pair.milder());
        var after = PlainRules.duties(pair.worse());
        for (String duty : DUTIES)
            assertThat(weight.applyAsInt(after.of(duty)))
                    .as(duty + " of " + pair)
                    .isGreaterThanOrEqualTo(weight.applyAsInt(before.of(duty)));
    }

    /** Moot beside the milder fact and unknown beside the worse: a recipient whom somebody knows can be asked to return the data. */
    private static List<FactAxis<?>> opened(Pair pair) {
        var moot = FactAxes.ALL.stream()
                .filter(axis -> axis.unknownIn(pair.milder()))
                .collect(Collectors.toSet());
        moot.removeAll(Horizon.unknown(pair.milder()));
        return Horizon.unknown(pair.worse()).stream().filter(moot::contains).toList();
    }

    private static <T> Stream<Pair> answers(FactAxis<T> axis, Pair pair) {
        return axis.values().stream()
                .map(value -> new Pair(
                        pair.fact() + " and " + axis.name(),
                        axis.sets().apply(pair.milder(), value),
                        axis.sets().apply(pair.worse(), value)));
    }

    /** What is open counts as owed, as it does for every clock. */
    private static int careful(DutyAnswer answer) {
        return weight(answer == DutyAnswer.UNDETERMINED ? DutyAnswer.REQUIRED : answer);
    }

    static int weight(DutyAnswer answer) {
        return switch (answer) {
            case NOT_APPLICABLE -> 0;
            case NOT_REQUIRED -> 1;
            case UNDETERMINED -> 2;
            case REQUIRED -> 3;
        };
    }

    private static boolean possible(Pair pair) {
        return !pair.milder().equals(pair.worse())
                && FactsCheck.faults(pair.milder()).isEmpty()
                && FactsCheck.faults(pair.worse()).isEmpty();
    }

    private static Pair pair(RandomFacts random) {
        var facts = random.below(4) == 0 ? random.next() : random.calm();
        int which = random.below(FactAxes.ALL.size() + 3);
        if (which < FactAxes.ALL.size()) return along(FactAxes.ALL.get(which), facts, random);
        return switch (which - FactAxes.ALL.size()) {
            case 0 -> longer(facts, random);
            case 1 -> deeper(facts, random);
            default -> oneMoreLoss(facts, random);
        };
    }

    private static <T> Pair along(FactAxis<T> axis, Facts facts, RandomFacts random) {
        int strict = 1 + random.below(axis.values().size() - 1);
        int mild = random.below(strict);
        return new Pair(
                axis.name(),
                axis.sets().apply(facts, axis.values().get(mild)),
                axis.sets().apply(facts, axis.values().get(strict)));
    }

    private static Pair longer(Facts facts, RandomFacts random) {
        int hours = random.below(100);
        return new Pair(
                "restoredAfterHours",
                FactsCopy.with(facts, "restoredAfterHours", new BigDecimal(hours)),
                FactsCopy.with(facts, "restoredAfterHours", new BigDecimal(hours + 1 + random.below(50))));
    }

    private static Pair deeper(Facts facts, RandomFacts random) {
        var data = facts.data();
        if (data == null) return new Pair("data", facts, facts);
        int index = random.below(data.size());
        int insight = random.below(Insight.values().length - 1);
        return new Pair("data", insight(facts, index, insight), insight(facts, index, insight + 1));
    }

    private static Facts insight(Facts facts, int index, int insight) {
        var data = new ArrayList<>(facts.data() == null ? List.of() : facts.data());
        data.set(index, new Facts.DataKind(data.get(index).category(), Insight.values()[insight]));
        return FactsCopy.with(facts, "data", List.copyOf(data));
    }

    private static Pair oneMoreLoss(Facts facts, RandomFacts random) {
        var natures = facts.nature();
        if (natures == null) return new Pair("nature", facts, facts);
        var more = new ArrayList<>(natures);
        more.add(Nature.values()[random.below(Nature.values().length)]);
        return new Pair("nature", facts, FactsCopy.with(facts, "nature", List.copyOf(more)));
    }
}
