package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would change the result: no more and no less than is true. */
class FlipsTest {

    private static final int TRIED = 40;

    private record Flip(String fact, Object to, String duty, DutyAnswer becomes) {}

    @ParameterizedTest
    @MethodSource("eu.vigie.assessment.GuidelineCase#all")
    void everyFlipOfAGuidelineCaseIsTrue(GuidelineCase.Told told) {
        assertThat(told.facts()).satisfies(FlipsTest::allTrue);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25})
    void everyFlipOfRandomFactsIsTrue(int unknownPercent) {
        new RandomFacts(4, unknownPercent).stream(TRIED).forEach(FlipsTest::allTrue);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25})
    void noFlipOfAWordOrAYesOrNoIsForgotten(int unknownPercent) {
        new RandomFacts(5, unknownPercent).stream(TRIED).forEach(facts -> {
            var found = PlainRules.withFlips(facts).flips().stream()
                    .map(flip -> new Flip(flip.fact(), flip.to(), flip.duty(), flip.becomes()))
                    .toList();
            assertThat(found).as(facts.toString()).containsAll(bySheerTrying(facts));
        });
    }

    @Test
    void theAnswerToCase09HangsOnTheRecipient() {
        var facts = GuidelineCase.all()
                .filter(told -> told.name().startsWith("edpb-01-2021 case-09.json: "))
                .findFirst()
                .orElseThrow()
                .facts();
        assertThat(PlainRules.withFlips(facts).flips())
                .contains(new Assessment.Flip(
                        "recipients",
                        eu.vigie.breach.Recipients.KNOWN_TRUSTED,
                        eu.vigie.breach.Recipients.UNKNOWN,
                        "authority",
                        DutyAnswer.REQUIRED));
    }

    private static void allTrue(Facts facts) {
        var now = duties(PlainRules.duties(facts));
        assertThat(PlainRules.withFlips(facts).flips()).allSatisfy(flip -> {
            var then = duties(PlainRules.duties(GuidelineCase.with(facts, flip.fact(), flip.to())));
            assertThat(then.get(flip.duty())).as(flip + " of " + facts).isEqualTo(flip.becomes());
            assertThat(now.get(flip.duty())).as("a flip changes something").isNotEqualTo(flip.becomes());
        });
    }

    /** Knows nothing of the axes: puts every value of every enum and every boolean in its place. */
    private static List<Flip> bySheerTrying(Facts facts) {
        var now = duties(PlainRules.duties(facts));
        return Arrays.stream(Facts.class.getRecordComponents())
                .filter(component -> !component.getName().equals("role"))
                .flatMap(component -> values(component).map(value -> Map.entry(component.getName(), value)))
                .flatMap(change -> tried(facts, change.getKey(), change.getValue(), now))
                .toList();
    }

    private static Stream<Flip> tried(Facts facts, String fact, Object value, Map<String, DutyAnswer> now) {
        var changed = FactsCopy.with(facts, fact, value);
        if (!FactsCheck.faults(changed).isEmpty()) return Stream.of();
        return duties(PlainRules.duties(changed)).entrySet().stream()
                .filter(then -> then.getValue() != now.get(then.getKey()))
                .map(then -> new Flip(fact, value, then.getKey(), then.getValue()));
    }

    private static Stream<Object> values(RecordComponent component) {
        if (component.getType() == Boolean.class) return Stream.of(true, false);
        return component.getType().isEnum() ? Arrays.stream(component.getType().getEnumConstants()) : Stream.of();
    }

    private static Map<String, DutyAnswer> duties(Assessment.Duties duties) {
        return Map.of(
                "authority", duties.authority(),
                "persons", duties.persons(),
                "controllers", duties.controllers());
    }
}
