package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact that decides, with its values from the mildest to the strictest. This order is what "doubt goes to the stricter
 * side" and "a worse fact never weakens a duty" mean.
 *
 * @param decides while unknown, it may leave a duty undetermined; the others have a safe value when absent
 */
record FactAxis<T>(
        String name,
        boolean decides,
        List<T> values,
        Function<Facts, @Nullable T> reads,
        BiFunction<Facts, T, Facts> sets) {

    // Written once each: the tables are asked by them hundreds of times in one search.
    private static final Map<Enum<?>, String> CODES = new ConcurrentHashMap<>();

    boolean unknownIn(Facts facts) {
        return decides && reads.apply(facts) == null;
    }

    Facts mildest(Facts facts) {
        return sets.apply(facts, values.get(0));
    }

    Facts strictest(Facts facts) {
        return sets.apply(facts, values.get(values.size() - 1));
    }

    /** A constant as the contract and the tables write it. */
    static String code(Enum<?> constant) {
        var known = CODES.get(constant);
        return known != null
                ? known
                : CODES.computeIfAbsent(constant, one -> one.name().toLowerCase(Locale.ROOT));
    }

    static String code(@Nullable Enum<?> constant, String whenUnknown) {
        return constant == null ? whenUnknown : code(constant);
    }
}
