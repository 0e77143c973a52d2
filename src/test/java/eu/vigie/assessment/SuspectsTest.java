package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Nature;
import eu.vigie.breach.ProcessingRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/** What is asked after by groups is what one finds by trying every unknown fact in every surrounding, one after the other. */
class SuspectsTest {

    private static final int TRIED = 60;
    private static final Set<String> GATES = Set.of("personalData", "nature");
    private static final Set<String> DOORS = Set.of("disclosure", "recipients", "unintelligible");

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 60, 90})
    void theSuspectsAreThoseThatSheerTryingFinds(int unknownPercent) {
        new RandomFacts(77 + unknownPercent, unknownPercent).stream(TRIED).forEach(facts -> assertThat(suspects(facts))
                .as(facts.toString())
                .isEqualTo(bySheerTrying(facts)));
    }

    /** With the count and the data both at their strictest, readable or not makes no difference; with one of them mild it does. */
    @Test
    void aFactIsSuspectThatDecidesOnlyWhileOneOtherIsMild() {
        var facts = GuidelineCase.facts(new ObjectMapper().readTree("""
                {"role": "processor", "personalData": true, "nature": ["availability", "confidentiality"],
                 "cause": "internal_accidental", "disclosure": "to_be_determined", "recipients": "none",
                 "returnOrDeletion": "confirmed", "availabilityLoss": "temporary", "restoredAfterHours": 47,
                 "effectOnPersons": "none", "foreseeableEffect": "none", "misuse": "none_seen",
                 "subsequentMeasures": "high_risk_removed", "contactEffort": "disproportionate", "systemic": false,
                 "identifiability": "significant"}
                """));
        assertThat(suspects(facts)).containsExactly("unintelligible", "persons", "data");
        assertThat(bySheerTrying(facts)).isEqualTo(suspects(facts));
    }

    private static List<String> suspects(Facts facts) {
        return new Suspects(PlainRules.JUDGE, RuleSet.GDPR, facts, Horizon.unknown(facts)).names();
    }

    private static List<String> bySheerTrying(Facts facts) {
        var unknown = Horizon.unknown(facts);
        var names = new LinkedHashSet<String>();
        if (facts.role() == null) names.add("role");
        unknown.stream()
                .filter(axis -> GATES.contains(axis.name()) || decides(axis, facts, unknown))
                .forEach(axis -> names.add(name(facts, axis)));
        if (names.isEmpty()) unknown.forEach(axis -> names.add(name(facts, axis)));
        return List.copyOf(names);
    }

    private static String name(Facts facts, FactAxis<?> axis) {
        return facts.persons() == null && axis.name().startsWith("persons.") ? "persons" : axis.name();
    }

    private static boolean decides(FactAxis<?> axis, Facts facts, List<FactAxis<?>> unknown) {
        var others = unknown.stream()
                .filter(other -> other != axis && !GATES.contains(other.name()))
                .toList();
        var open = open(facts);
        var doors = named(others, true);
        return Stream.concat(surroundings(open, others), surroundings(atEnd(open, doors, false), named(others, false)))
                .anyMatch(around -> !judged(facts, axis.mildest(around)).sameAs(judged(facts, axis.strictest(around))));
    }

    private static List<FactAxis<?>> named(List<FactAxis<?>> others, boolean doors) {
        return others.stream()
                .filter(other -> DOORS.contains(other.name()) == doors)
                .toList();
    }

    /** All others at one end, and all but one of them. */
    private static Stream<Facts> surroundings(Facts open, List<FactAxis<?>> others) {
        return Stream.of(true, false)
                .flatMap(mild -> Stream.concat(
                        Stream.of(atEnd(open, others, mild)), others.stream().map(one -> {
                            var rest = others.stream()
                                    .filter(other -> other != one)
                                    .toList();
                            return atEnd(mild ? one.strictest(open) : one.mildest(open), rest, mild);
                        })));
    }

    private static Facts open(Facts facts) {
        var personal = facts.personalData() == null ? FactsCopy.with(facts, "personalData", true) : facts;
        return facts.nature() == null ? FactsCopy.with(personal, "nature", List.of(Nature.values())) : personal;
    }

    private static Facts atEnd(Facts facts, List<FactAxis<?>> axes, boolean mild) {
        Facts complete = facts;
        for (var axis : axes) complete = mild ? axis.mildest(complete) : axis.strictest(complete);
        return complete;
    }

    private static Judgement judged(Facts facts, Facts complete) {
        var role = Objects.requireNonNullElse(facts.role(), ProcessingRole.CONTROLLER);
        return PlainRules.JUDGE
                .judge(complete, List.of(role), RuleSet.GDPR, false)
                .get(0);
    }
}
