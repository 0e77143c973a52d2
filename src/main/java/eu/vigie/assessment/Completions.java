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

    private static final int PERSONS = FactsCopy.place("persons");

    private final @Nullable Object[] values;
    private final List<Field> fields = new ArrayList<>();
    /** What is told of the people is two facts in one field: each at either end, by the bits of both. */
    private final @Nullable Object[] persons = new @Nullable Object[4];

    private long count;
    private long categories;

    /** The first of the unknown facts is the lowest bit. */
    Completions(Facts facts, List<FactAxis<?>> unknown) {
        values = FactsCopy.values(facts);
        for (int index = 0; index < unknown.size(); index++) add(facts, unknown.get(index), 1L << index);
        for (int ends = 0; ends < persons.length; ends++) persons[ends] = persons(facts, ends);
    }

    private void add(Facts facts, FactAxis<?> axis, long bit) {
        switch (axis.name()) {
            case "persons.count" -> count = bit;
            case "persons.categories" -> categories = bit;
            default ->
                fields.add(new Field(
                        bit,
                        FactsCopy.place(axis.name()),
                        FactsCopy.value(axis.mildest(facts), axis.name()),
                        FactsCopy.value(axis.strictest(facts), axis.name())));
        }
    }

    private Facts.@Nullable Persons persons(Facts facts, int ends) {
        var counted = count == 0 ? facts : end(FactAxes.named("persons.count"), facts, (ends & 1) != 0);
        var told = categories == 0 ? counted : end(FactAxes.named("persons.categories"), counted, (ends & 2) != 0);
        return told.persons();
    }

    private static Facts end(FactAxis<?> axis, Facts facts, boolean strict) {
        return strict ? axis.strictest(facts) : axis.mildest(facts);
    }

    /** The facts with the unknown ones of that set at their strictest. */
    Facts at(long strict) {
        var completed = values.clone();
        for (var field : fields)
            completed[field.place()] = (strict & field.bit()) == 0 ? field.mildest() : field.strictest();
        completed[PERSONS] = persons[((strict & count) == 0 ? 0 : 1) + ((strict & categories) == 0 ? 0 : 2)];
        return FactsCopy.of(completed);
    }
}
