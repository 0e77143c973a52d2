package eu.vigie.drill;

import eu.vigie.breach.Facts;
import eu.vigie.breach.PatchedFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an inject makes of the facts. */
final class FactsInject {

    private FactsInject() {}

    /** Patches them; a number of persons that is not known grows by nothing. */
    static Facts apply(Facts known, @Nullable Map<String, @Nullable Object> patch, @Nullable Integer timesPersons) {
        Facts patched = patch == null ? known : PatchedFacts.of(known, patch);
        if (timesPersons == null
                || patched.persons() == null
                || patched.persons().count() == null) return patched;
        Map<String, @Nullable Object> persons = new LinkedHashMap<>();
        persons.put("count", patched.persons().count() * timesPersons);
        persons.put("certainty", "approximate");
        return PatchedFacts.of(patched, Map.of("persons", persons));
    }
}
