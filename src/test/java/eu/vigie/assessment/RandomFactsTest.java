package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.ProcessingRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the rules whatever the facts are. */
class RandomFactsTest {

    private static final int TRIED = 120;

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 60})
    void somethingIsUndeterminedExactlyWhileAFactIsMissing(int unknownPercent) {
        facts(unknownPercent).forEach(facts -> {
            var assessment = PlainRules.assess(facts);
            assertThat(undetermined(assessment))
                    .as(facts.toString())
                    .isEqualTo(!assessment.missing().isEmpty());
        });
    }

    @Test
    void whenEveryFactIsKnownNothingIsUndetermined() {
        facts(0).forEach(facts ->
                assertThat(undetermined(PlainRules.assess(facts))).isFalse());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60})
    void whatIsMissingIsReallyUnknown(int unknownPercent) {
        facts(unknownPercent).forEach(facts -> assertThat(
                        PlainRules.assess(facts).missing())
                .allSatisfy(name ->
                        assertThat(known(facts, name)).as(name + " of " + facts).isFalse()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void aProcessorNeverFilesAndAControllerNeverTellsControllers(int unknownPercent) {
        facts(unknownPercent).forEach(facts -> {
            var processor = PlainRules.duties(FactsCopy.with(facts, "role", ProcessingRole.PROCESSOR));
            assertThat(processor.authority()).isEqualTo(DutyAnswer.NOT_APPLICABLE);
            assertThat(processor.persons()).isEqualTo(DutyAnswer.NOT_APPLICABLE);
            var controller = PlainRules.duties(FactsCopy.with(facts, "role", ProcessingRole.CONTROLLER));
            assertThat(controller.controllers()).isEqualTo(DutyAnswer.NOT_APPLICABLE);
        });
    }

    @Test
    void bothRolesOweTheUnionOfBothDuties() {
        facts(30).forEach(facts -> {
            var both = PlainRules.duties(FactsCopy.with(facts, "role", ProcessingRole.CONTROLLER_AND_PROCESSOR));
            var controller = PlainRules.duties(FactsCopy.with(facts, "role", ProcessingRole.CONTROLLER));
            var processor = PlainRules.duties(FactsCopy.with(facts, "role", ProcessingRole.PROCESSOR));
            assertThat(both)
                    .isEqualTo(new Assessment.Duties(
                            DutyAnswer.REQUIRED,
                            controller.authority(),
                            controller.persons(),
                            processor.controllers()));
        });
    }

    @Test
    void personsAreNeverToldWithoutTheAuthority() {
        facts(0).map(PlainRules::duties)
                .filter(duties -> duties.persons() == DutyAnswer.REQUIRED)
                .forEach(duties -> assertThat(duties.authority()).isEqualTo(DutyAnswer.REQUIRED));
    }

    @Test
    void theProposedThresholdNeverAddsADuty() {
        facts(20).forEach(facts -> {
            var proposed = PlainRules.assess(facts, RuleSet.OMNIBUS).duties();
            var today = PlainRules.duties(facts);
            assertThat(proposed.persons()).isEqualTo(today.persons());
            if (proposed.authority() == DutyAnswer.REQUIRED)
                assertThat(today.authority()).isEqualTo(DutyAnswer.REQUIRED);
        });
    }

    private static Stream<Facts> facts(int unknownPercent) {
        return new RandomFacts(837 + unknownPercent, unknownPercent).stream(TRIED);
    }

    private static boolean undetermined(Assessment assessment) {
        var duties = assessment.duties();
        return assessment.risk().equals("undetermined")
                || Stream.of(duties.authority(), duties.persons(), duties.controllers())
                        .anyMatch(DutyAnswer.UNDETERMINED::equals);
    }

    private static boolean known(Facts facts, String name) {
        if (name.equals("role")) return facts.role() != null;
        if (name.equals("persons")) return facts.persons() != null;
        return FactAxes.named(name).reads().apply(facts) != null;
    }
}
