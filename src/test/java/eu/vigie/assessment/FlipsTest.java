package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.vigie.breach.DataCategory;
import eu.vigie.breach.Facts;
import eu.vigie.breach.FactsCheck;
import eu.vigie.breach.Insight;
import eu.vigie.breach.Misuse;
import eu.vigie.breach.Recipients;
import eu.vigie.breach.Unintelligible;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
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
        var facts = guideline("edpb-01-2021 case-09");
        assertThat(PlainRules.withFlips(facts).flips())
                .contains(new Assessment.Flip(
                        "recipients",
                        Recipients.KNOWN_TRUSTED,
                        Recipients.UNKNOWN,
                        null,
                        "authority",
                        DutyAnswer.REQUIRED,
                        "“Who may have the data”: unknown instead of known and bound by secrecy or contract"
                                + " – then the authority must be notified."));
    }

    @Test
    void anotherRoleIsToldAndSoIsOneMoreKindOfDataOrOneLess() {
        var facts = FactsCopy.with(
                guideline("edpb-01-2021 case-16"),
                "data",
                List.of(
                        new Facts.DataKind(DataCategory.CONTACT, Insight.PARTIAL),
                        new Facts.DataKind(DataCategory.PROFILE, Insight.PARTIAL)));
        assertThat(texts(FactsCopy.with(facts, "systemic", false)))
                .contains(
                        "“Our role”: processor instead of controller – then notifying the authority is for others to do.")
                .contains("“Data and what they reveal”: health (substantial) too – then the persons must be told.")
                .contains(
                        "“Data and what they reveal”: without profile (partial) – then the authority need not be notified.");
    }

    @Test
    void aPairIsToldOnlyWhereNeitherHalfIsEnough() {
        var facts = FactsCopy.with(guideline("edpb-01-2021 case-05"), "misuse", Misuse.OBSERVED);
        assertThat(pairs(facts)).contains(tuple("subsequentMeasures", "misuse", "persons", DutyAnswer.NOT_REQUIRED));
        assertThat(pairs(guideline("edpb-01-2021 case-05"))).isEmpty();
    }

    @Test
    void encryptionAndRestorationExcuseOnlyTogether() {
        var facts = FactsCopy.with(
                FactsCopy.with(guideline("edpb-01-2021 case-10"), "unintelligible", Unintelligible.NO),
                "restoredAfterHours",
                new BigDecimal(100));
        assertThat(pairs(facts))
                .contains(tuple("unintelligible", "restoredAfterHours", "authority", DutyAnswer.NOT_REQUIRED));
    }

    private static List<String> texts(Facts facts) {
        return PlainRules.withFlips(facts).flips().stream()
                .map(Assessment.Flip::text)
                .toList();
    }

    private static List<Tuple> pairs(Facts facts) {
        return PlainRules.withFlips(facts).flips().stream()
                .filter(flip -> flip.with() != null)
                .map(flip -> tuple(flip.fact(), second(flip), flip.duty(), flip.becomes()))
                .toList();
    }

    private static String second(Assessment.Flip flip) {
        return Objects.requireNonNull(flip.with()).fact();
    }

    static Facts guideline(String name) {
        return GuidelineCase.all()
                .filter(told -> told.name().startsWith(name + ".json: "))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    static void allTrue(Facts facts) {
        var now = duties(PlainRules.duties(facts));
        assertThat(PlainRules.withFlips(facts).flips()).allSatisfy(flip -> {
            var then = duties(PlainRules.duties(changed(facts, flip)));
            assertThat(then.get(flip.duty())).as(flip + " of " + facts).isEqualTo(flip.becomes());
            assertThat(now.get(flip.duty())).as("a flip changes something").isNotEqualTo(flip.becomes());
        });
    }

    private static Facts changed(Facts facts, Assessment.Flip flip) {
        var one = GuidelineCase.with(facts, flip.fact(), flip.to());
        var with = flip.with();
        return with == null ? one : GuidelineCase.with(one, with.fact(), with.to());
    }

    /** Knows nothing of the axes: puts every value of every enum and every boolean in its place. */
    private static List<Flip> bySheerTrying(Facts facts) {
        var now = duties(PlainRules.duties(facts));
        return Arrays.stream(Facts.class.getRecordComponents())
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
