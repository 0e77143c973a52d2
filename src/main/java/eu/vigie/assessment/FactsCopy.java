package eu.vigie.assessment;

import eu.vigie.breach.Certainty;
import eu.vigie.breach.Facts;
import eu.vigie.breach.Insight;
import eu.vigie.breach.PersonCategory;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts with one of them changed. */
final class FactsCopy {

    private FactsCopy() {}

    /** The same facts with another value in the named field. */
    static Facts with(Facts facts, String field, @Nullable Object value) {
        var components = Facts.class.getRecordComponents();
        var values = new @Nullable Object[components.length];
        try {
            for (int index = 0; index < components.length; index++)
                values[index] = components[index].getName().equals(field)
                        ? value
                        : components[index].getAccessor().invoke(facts);
            var types = Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
            return Facts.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("facts cannot be copied", impossible);
        }
    }

    /** The value of the named field. */
    static @Nullable Object value(Facts facts, String field) {
        try {
            return Facts.class.getMethod(field).invoke(facts);
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
                        : new Facts.Persons(count, persons.certainty(), persons.categories()));
    }

    static Facts withCategories(Facts facts, List<PersonCategory> categories) {
        var persons = facts.persons();
        return with(
                facts,
                "persons",
                persons == null
                        ? new Facts.Persons(null, null, categories)
                        : new Facts.Persons(persons.count(), persons.certainty(), categories));
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
