package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts as lines of a sheet: those that are known, and the names of those that are not. */
record SheetFacts(Facts facts, SheetWords words) {

    List<Map<String, String>> known() {
        return components()
                .filter(component -> value(component) != null)
                .map(component -> Map.of("name", words.label(component.getName()), "answer", shown(component)))
                .toList();
    }

    String unknown() {
        return components()
                .filter(component -> value(component) == null)
                .map(component -> words.label(component.getName()))
                .collect(Collectors.joining(", "));
    }

    private String shown(RecordComponent component) {
        var value = value(component);
        if (value instanceof Facts.Persons persons)
            return counted(persons.count(), persons.certainty(), persons.categories());
        if (value instanceof Facts.Records records) return counted(records.count(), records.certainty(), null);
        if (facts.data() != null && facts.data().equals(value))
            return facts.data().stream().map(this::kind).collect(Collectors.joining(", "));
        // What somebody wrote is no code, not even where it is "None".
        return value instanceof String written ? written : words.value(component.getName(), value);
    }

    private String counted(@Nullable Long count, @Nullable Enum<?> certainty, @Nullable List<?> categories) {
        var parts = new ArrayList<String>();
        parts.add(words.value("count", count));
        if (certainty != null) parts.add("(" + words.value("certainty", certainty) + ")");
        if (categories != null) parts.add("– " + words.value("categories", categories));
        return String.join(" ", parts);
    }

    private String kind(Facts.DataKind kind) {
        return words.value("data", kind.category()) + " (" + words.value("insight", kind.insight()) + ")";
    }

    private static Stream<RecordComponent> components() {
        return Arrays.stream(Facts.class.getRecordComponents());
    }

    private @Nullable Object value(RecordComponent component) {
        try {
            return component.getAccessor().invoke(facts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("facts cannot be read", impossible);
        }
    }
}
