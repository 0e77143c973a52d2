package eu.vigie.assessment;

import eu.vigie.breach.Certainty;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.PersonCategory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts with one of them changed. */
final class FactsCopy {

    // Looked up once: a search copies facts thousands of times.
    private static final List<String> NAMES;
    private static final Method[] READS;
    private static final MethodHandle NEW;

    static {
        var components = Facts.class.getRecordComponents();
        NAMES = Arrays.stream(components).map(RecordComponent::getName).toList();
        READS = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            NEW = MethodHandles.lookup()
                    .findConstructor(Facts.class, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Facts.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
    }

    private FactsCopy() {}

    /** The same facts with another value in the named field. */
    static Facts with(Facts facts, String field, @Nullable Object value) {
        var values = values(facts);
        values[place(field)] = value;
        return of(values);
    }

    /** The place of the named field among {@link #values}. */
    static int place(String field) {
        return NAMES.indexOf(field);
    }

    /** The values of all fields, in the order of the record. */
    static @Nullable Object[] values(Facts facts) {
        try {
            var values = new @Nullable Object[READS.length];
            for (int index = 0; index < READS.length; index++) values[index] = READS[index].invoke(facts);
            return values;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("facts cannot be read", impossible);
        }
    }

    /** Facts of these values, in the order of the record. */
    static Facts of(@Nullable Object[] values) {
        try {
            return (Facts) NEW.invokeExact(values);
        } catch (Throwable impossible) {
            throw new IllegalStateException("facts cannot be copied", impossible);
        }
    }

    /** The value of the named field. */
    static @Nullable Object value(Facts facts, String field) {
        try {
            return READS[NAMES.indexOf(field)].invoke(facts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("facts cannot be read", impossible);
        }
    }

    static Facts withCount(Facts facts, Long count) {
        var persons = facts.persons();
        return with(
                facts,
                "persons",
                persons == null
                        ? new Facts.Persons(count, Certainty.APPROXIMATE, null)
                        : new Facts.Persons(count, persons.certainty(), persons.categories(), persons.memberStates()));
    }

    static Facts withCategories(Facts facts, List<PersonCategory> categories) {
        var persons = facts.persons();
        return with(
                facts,
                "persons",
                persons == null
                        ? new Facts.Persons(null, null, categories)
                        : new Facts.Persons(persons.count(), persons.certainty(), categories, persons.memberStates()));
    }

    /** Every category whose insight is unknown gets this one; no data at all known: these. */
    static Facts withData(Facts facts, List<Facts.DataKind> whenNone) {
        var data = facts.data();
        if (data == null) return with(facts, "data", whenNone);
        Insight insight = whenNone.get(0).insight();
        return with(
                facts,
                "data",
                data.stream()
                        .map(kind -> kind.insight() == null ? new Facts.DataKind(kind.category(), insight) : kind)
                        .toList());
    }
}
