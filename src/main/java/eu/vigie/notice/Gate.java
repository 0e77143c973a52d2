package eu.vigie.notice;

import eu.vigie.document.Letters;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The completeness gate: every language says what GDPR Art. 33(3) and 34(2) ask for. */
@Component
class Gate {

    private static final Map<String, Set<String>> ELEMENTS = elements();

    private final Letters letters;

    Gate(Letters letters) {
        this.letters = letters;
    }

    private static Map<String, Set<String>> elements() {
        Map<String, Set<String>> elements = new LinkedHashMap<>();
        elements.put("nature", Set.of("nature"));
        elements.put("contact", Set.of("contact"));
        elements.put("consequences", Set.of("consequences"));
        elements.put("measures", Set.of("measuresTaken", "measuresProposed"));
        elements.put("whatYouCanDo", Set.of("whatYouCanDo"));
        return elements;
    }

    /** Refuses wordings with an element missing; names each language and element. */
    void check(Map<String, String> sources) {
        List<Fault> faults = new ArrayList<>();
        sources.forEach((language, source) -> {
            Set<String> used = letters.placeholders(source);
            ELEMENTS.forEach((element, names) -> {
                if (!used.containsAll(names) || emptySection(source, element)) {
                    faults.add(Fault.of("wording." + language, "element-missing", language, element));
                }
            });
        });
        if (!faults.isEmpty() || sources.isEmpty()) {
            throw new InvalidInput(faults.isEmpty() ? List.of(Fault.of("wording", "wording-missing")) : faults);
        }
    }

    private static boolean emptySection(String source, String name) {
        return source.matches("(?s).*\\{\\{#" + name + "}}\\s*\\{\\{/" + name + "}}.*");
    }
}
