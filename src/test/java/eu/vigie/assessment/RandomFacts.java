package eu.vigie.assessment;

import eu.vigie.breach.Certainty;
import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.breach.PersonCategory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that nobody thought of: any value in any field, without contradictions. The same seed gives the same facts. */
final class RandomFacts {

    /** At their mildest, these leave nothing for the others to decide. */
    private static final Set<String> GATES =
            Set.of("personalData", "nature", "disclosure", "unintelligible", "recipients");

    private static final List<Facts.DataKind> MILD =
            List.of(new Facts.DataKind(DataCategory.IDENTIFICATION_NUMBERS, Insight.PARTIAL));

    private final Random random;
    private final int unknownPercent;

    RandomFacts(long seed, int unknownPercent) {
        this.random = new Random(seed);
        this.unknownPercent = unknownPercent;
    }

    Stream<Facts> stream(int count) {
        return Stream.generate(this::next).limit(count);
    }

    Facts next() {
        Facts facts = any();
        while (!FactsCheck.faults(facts).isEmpty()) facts = any();
        return facts;
    }

    /** Facts most of which are mild, so that each of the others may tip the balance. */
    Facts calm() {
        Facts facts = soothed(next());
        while (!FactsCheck.faults(facts).isEmpty()) facts = soothed(next());
        return facts;
    }

    private Facts soothed(Facts facts) {
        Facts soothed = facts;
        for (var axis : FactAxes.ALL)
            if (!GATES.contains(axis.name()) && axis.reads().apply(soothed) != null && below(10) < 8)
                soothed = axis.mildest(soothed);
        return below(2) == 0 ? soothed : FactsCopy.with(soothed, "data", MILD);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Facts any() {
        Facts facts = Facts.NOTHING_KNOWN;
        for (var component : Facts.class.getRecordComponents())
            if (random.nextInt(100) >= unknownPercent)
                facts = FactsCopy.with(facts, component.getName(), value(component));
        return facts;
    }

    private @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) return constant(type);
        if (type == Boolean.class) return component.getName().equals("personalData") ? below(8) > 0 : below(4) == 0;
        if (type == BigDecimal.class) return below(2) == 0 ? null : new BigDecimal(below(120));
        if (type == Facts.Persons.class) return new Facts.Persons(count(), Certainty.APPROXIMATE, people());
        if (type == Facts.Records.class) return new Facts.Records(count(), Certainty.EXACT);
        if (type == List.class) return component.getName().equals("data") ? data() : some(element(component));
        return null;
    }

    private long count() {
        return (long) Math.pow(10, random.nextDouble() * 6);
    }

    private List<Facts.DataKind> data() {
        var kinds = new ArrayList<Facts.DataKind>();
        do kinds.add(new Facts.DataKind((DataCategory) constant(DataCategory.class), insight()));
        while (below(3) > 0);
        return List.copyOf(kinds);
    }

    private @Nullable Insight insight() {
        return random.nextInt(100) < unknownPercent ? null : (Insight) constant(Insight.class);
    }

    private Object constant(Class<?> type) {
        return oneOf(Arrays.asList(type.getEnumConstants()));
    }

    private List<PersonCategory> people() {
        return some(PersonCategory.class).stream()
                .map(PersonCategory.class::cast)
                .toList();
    }

    private static Class<?> element(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private List<?> some(Class<?> type) {
        var some = new LinkedHashSet<>();
        do some.add(constant(type));
        while (below(2) == 0);
        return List.copyOf(some);
    }
}
