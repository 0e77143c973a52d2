package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A strictly worse fact never weakens a duty. Worse is what {@link FactAxes} declares, and besides: a longer interruption, a
 * deeper insight, one more kind of loss. {@code -Dvigie.pairs=100000} tries more pairs, as {@link MonotonyAtLengthTest} does.
 */
class MonotonyTest {

    private static final int PAIRS = Integer.getInteger("vigie.pairs", 2_000);

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

    @Test
    void everyFactThatDecidesHasAnOrderOfItsOwn() {
        assertThat(FactAxes.ALL).extracting(FactAxis::name).doesNotHaveDuplicates();
        assertThat(FactAxes.ALL).allSatisfy(axis -> assertThat(axis.values()).hasSizeGreaterThan(1));
    }

    private static void neverWeaker(Pair pair) {
        var milder = PlainRules.duties(pair.milder());
        var worse = PlainRules.duties(pair.worse());
        var said = pair.fact() + "\n" + pair.milder() + "\n" + pair.worse();
        assertThat(weight(worse.authority())).as(said).isGreaterThanOrEqualTo(weight(milder.authority()));
        assertThat(weight(worse.persons())).as(said).isGreaterThanOrEqualTo(weight(milder.persons()));
        assertThat(weight(worse.controllers())).as(said).isGreaterThanOrEqualTo(weight(milder.controllers()));
    }

    private static int weight(DutyAnswer answer) {
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
