package eu.vigie.drill;

import eu.vigie.breach.DiscoveredBy;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.PatchedFacts;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a drill plays: a row of {@code drills/*.yaml}.
 *
 * @param id its name in the contract
 * @param aim what is rehearsed, by language
 * @param tenancies one system in use is chosen for each: {@code dedicated} or {@code shared}
 * @param begunBefore how long before the start it began, in real time
 * @param facts what is known in the first minute, in the contract's words
 */
record Scenario(
        String id,
        Map<String, String> title,
        Map<String, String> description,
        Map<String, String> aim,
        @Nullable List<String> tenancies,
        @Nullable DiscoveredBy discoveredBy,
        @Nullable String begunBefore,
        Map<String, @Nullable Object> facts,
        List<PlannedInject> injects) {

    private static final int LONGEST_TITLE = 180;
    private static final int MOST_INJECTS = 100;
    private static final Set<String> TENANCIES = Set.of("dedicated", "shared");

    Scenario {
        if (id == null || !id.matches("[a-z0-9-]{1,60}")) throw new IllegalArgumentException("id: lower case letters");
        title = Texts.both("title", title);
        description = Texts.both("description", description);
        aim = Texts.both("aim", aim);
        tenancies = tenancies == null ? List.of() : List.copyOf(tenancies);
        injects = injects == null ? List.of() : List.copyOf(injects);
        if (title.values().stream().anyMatch(text -> text.length() > LONGEST_TITLE))
            throw new IllegalArgumentException("title: at most " + LONGEST_TITLE + " characters");
        if (!TENANCIES.containsAll(tenancies)) throw new IllegalArgumentException("tenancies: dedicated or shared");
        if (begunBefore != null && Duration.parse(begunBefore).isNegative())
            throw new IllegalArgumentException("begunBefore: not negative");
        if (injects.size() > MOST_INJECTS) throw new IllegalArgumentException("injects: at most " + MOST_INJECTS);
        checked(facts, injects);
    }

    /** All that an inject changes must fit what is known by then. */
    private static void checked(Map<String, @Nullable Object> facts, List<PlannedInject> injects) {
        if (facts == null) throw new IllegalArgumentException("facts: is missing");
        Facts known = consistent("facts", PatchedFacts.of(Facts.NOTHING_KNOWN, facts));
        Set<String> seen = new HashSet<>();
        for (PlannedInject inject :
                injects.stream().sorted(Comparator.comparing(PlannedInject::at)).toList()) {
            if (!seen.add(inject.id()))
                throw new IllegalArgumentException("injects: " + inject.id() + " is there twice");
            known = consistent(inject.id(), FactsInject.apply(known, inject.facts(), inject.timesPersons()));
        }
    }

    private static Facts consistent(String where, Facts facts) {
        var faults = FactsCheck.faults(facts);
        if (!faults.isEmpty()) throw new IllegalArgumentException(where + ": " + faults);
        return facts;
    }

    @Override
    public List<String> tenancies() {
        return Objects.requireNonNull(tenancies);
    }

    /** What is known in the first minute. */
    Facts known() {
        return PatchedFacts.of(Facts.NOTHING_KNOWN, facts);
    }

    String title(Locale locale) {
        return Texts.in(locale, title);
    }

    String description(Locale locale) {
        return Texts.in(locale, description);
    }

    String aim(Locale locale) {
        return Texts.in(locale, aim);
    }
}
