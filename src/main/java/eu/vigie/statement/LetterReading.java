package eu.vigie.statement;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a letter states: of what the case knows, that which its wording has a place for in some language. */
final class LetterReading {

    private static final Set<Stated> TIME_LINE =
            Set.of(Stated.OCCURRED_FROM, Stated.OCCURRED_TO, Stated.DETECTED_AT, Stated.RESTORED_AT);

    private LetterReading() {}

    static Map<Stated, String> of(Collection<String> sources, Map<Stated, String> known) {
        return known.entrySet().stream()
                .filter(one -> sources.stream().anyMatch(source -> prints(source, one.getKey())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean prints(String source, Stated stated) {
        return names(stated).stream().anyMatch(name -> source.contains("{{" + name + "}}"))
                || TIME_LINE.contains(stated) && source.contains("{{#timeLine}}");
    }

    private static List<String> names(Stated stated) {
        return switch (stated) {
            case PERSONS -> List.of("persons", "personCount");
            case RECORDS -> List.of("recordCount");
            case OCCURRED_FROM -> List.of("occurredFrom");
            case OCCURRED_TO -> List.of("occurredTo");
            case DETECTED_AT -> List.of("detectedAt");
            case PROCESSOR_AWARE_AT -> List.of("awareAt");
            case RESTORED_AT -> List.of("restoredAt");
            case ROOT_CAUSE -> List.of("rootCause");
            case SYSTEMS -> List.of("system", "systemName");
            // Letters have no word for them.
            case CONTROLLER_AWARE_AT, CAUSE -> List.of();
        };
    }
}
