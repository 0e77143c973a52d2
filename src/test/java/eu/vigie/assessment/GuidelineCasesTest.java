package eu.vigie.assessment;

import static eu.vigie.assessment.DutyAnswer.NOT_APPLICABLE;
import static eu.vigie.assessment.DutyAnswer.REQUIRED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.Facts;
import eu.vigie.breach.ProcessingRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The eighteen cases of EDPB Guidelines 01/2021 and the ten examples of Guidelines 9/2022, Annex B. */
class GuidelineCasesTest {

    static Stream<GuidelineCase.Told> cases() {
        return GuidelineCase.all();
    }

    @Test
    void allOfThemAreHere() {
        assertThat(cases().filter(each ->
                        !each.name().contains("{") && !each.name().contains(", unless ")))
                .hasSize(18 + 10);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theControllersDutiesAreTheEdpbs(GuidelineCase.Told told) {
        var assessment = PlainRules.assess(told.facts());
        assertThat(assessment.duties())
                .as(assessment.reasons().toString())
                .isEqualTo(new Assessment.Duties(REQUIRED, told.authority(), told.persons(), NOT_APPLICABLE));
        assertThat(assessment.missing()).isEmpty();
        assertThat(assessment.risk()).isNotEqualTo("undetermined");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aProcessorTellsItsControllersAndNobodyElse(GuidelineCase.Told told) {
        assertThat(PlainRules.duties(as(ProcessingRole.PROCESSOR, told.facts())))
                .isEqualTo(new Assessment.Duties(REQUIRED, NOT_APPLICABLE, NOT_APPLICABLE, REQUIRED));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jointControllersOweWhatControllersOweAndBothRolesOweBoth(GuidelineCase.Told told) {
        assertThat(PlainRules.duties(as(ProcessingRole.JOINT_CONTROLLER, told.facts())))
                .isEqualTo(new Assessment.Duties(REQUIRED, told.authority(), told.persons(), NOT_APPLICABLE));
        assertThat(PlainRules.duties(as(ProcessingRole.CONTROLLER_AND_PROCESSOR, told.facts())))
                .isEqualTo(new Assessment.Duties(REQUIRED, told.authority(), told.persons(), REQUIRED));
    }

    private static Facts as(ProcessingRole role, Facts facts) {
        return FactsCopy.with(facts, "role", role);
    }
}
