package eu.vigie.assessment;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.IncidentKind;
import eu.vigie.breach.PersonCategory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the inputs and outputs of a table may hold: those of the facts, and the answers that the code reads. */
final class TableWords {

    private static final Map<String, Class<?>> CATEGORIES = Map.of(
            "data-kinds", DataCategory.class,
            "protected-people", PersonCategory.class,
            "live-system", IncidentKind.class);

    private static final Map<String, Set<String>> ANSWERS = Map.of(
            "duty", Set.of("authority", "persons", "controllers"),
            "answer", codes(DutyAnswer.class),
            "exemption", Stream.of(Exemption.values()).map(Exemption::code).collect(Collectors.toSet()),
            "band", codes(Band.class));

    private TableWords() {}

    static Map<String, Set<String>> of(String table, Class<? extends Question> question) {
        var words = new HashMap<>(ANSWERS);
        for (var component : question.getRecordComponents()) {
            var type = component.getType() == Enum.class ? CATEGORIES.get(table) : component.getType();
            if (type != null && type.isEnum()) words.put(component.getName(), codes(type));
        }
        return Map.copyOf(words);
    }

    private static Set<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> FactAxis.code((Enum<?>) constant))
                .collect(Collectors.toSet());
    }
}
