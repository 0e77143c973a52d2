package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts whose unknown ones stand at an end: a set of them, one bit each, at their strictest, all others at their mildest. Built
 * in one step from values that were read once, since a search asks for hundreds.
 */
final class Completions {

    private record Field(
            long bit,
            int place,
            @Nullable Object mildest,
            @Nullable Object strictest) {}

    private record Part(long bit, FactAxis<?> axis) {}

    private final @Nullable Object[] values;
    private final List<Field> fields = new ArrayList<>();
    /** Those that share a field with another fact, so that one cannot be set without reading the other. */
    private final List<Part> parts = new ArrayList<>();

    /** The first of the unknown facts is the lowest bit. */
    Completions(Facts facts, List<FactAxis<?>> unknown) {
        values = FactsCopy.values(facts);
        for (int index = 0; index < unknown.size(); index++) add(facts, unknown.get(index), 1L << index);
    }

    private void add(Facts facts, FactAxis<?> axis, long bit) {
        if (axis.name().contains(".")) {
            parts.add(new Part(bit, axis));
            return;
        }
        var mildest = FactsCopy.value(axis.mildest(facts), axis.name());
        var strictest = FactsCopy.value(axis.strictest(facts), axis.name());
        fields.add(new Field(bit, FactsCopy.place(axis.name()), mildest, strictest));
    }

    /** The facts with the unknown ones of that set at their strictest. */
    Facts at(long strict) {
        var completed = values.clone();
        for (var field : fields)
            completed[field.place()] = (strict & field.bit()) == 0 ? field.mildest() : field.strictest();
        Facts facts = FactsCopy.of(completed);
        for (var part : parts)
            facts = (strict & part.bit()) == 0
                    ? part.axis().mildest(facts)
                    : part.axis().strictest(facts);
        return facts;
    }
}
