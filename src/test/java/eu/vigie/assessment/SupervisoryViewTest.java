package eu.vigie.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.vigie.breach.FactsCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that no guideline tells, judged from the law first: the rules must come to the same. */
class SupervisoryViewTest {

    static Stream<SupervisoryCase.Seen> cases() {
        return SupervisoryCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRulesSayWhatTheLawDemands(SupervisoryCase.Seen seen) {
        var row = seen.row();
        assertThat(FactsCheck.faults(seen.facts())).isEmpty();
        var assessment = PlainRules.assess(seen.facts());
        assertThat(List.of(assessment.risk(), assessment.duties(), exemption(assessment)))
                .as(row.law() + " " + assessment.reasons())
                .isEqualTo(List.of(
                        row.risk(),
                        new Assessment.Duties(DutyAnswer.REQUIRED, row.authority(), row.persons(), row.controllers()),
                        String.valueOf(row.exemption())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsOpenIsMissingAndNothingElseIs(SupervisoryCase.Seen seen) {
        var assessment = PlainRules.assess(seen.facts());
        boolean open =
                assessment.risk().equals("undetermined") || answers(assessment).contains(DutyAnswer.UNDETERMINED);
        assertThat(assessment.missing().isEmpty()).isEqualTo(!open);
        assertThat(assessment.missing()).containsAll(seen.row().missing());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyAnswerHasItsReasonAndEveryReasonItsSource(SupervisoryCase.Seen seen) {
        var assessment = PlainRules.assess(seen.facts());
        for (String duty : List.of("authority", "persons", "controllers"))
            if (assessment.duties().of(duty) != DutyAnswer.UNDETERMINED)
                assertThat(assessment.reasons())
                        .anyMatch(reason -> reason.rule().startsWith(duty + "-"));
        assertThat(assessment.reasons()).allSatisfy(reason -> {
            assertThat(reason.text()).isNotBlank();
            assertThat(reason.citations()).isNotEmpty().noneMatch(String::isBlank);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFlipAppliedGivesWhatItSays(SupervisoryCase.Seen seen) {
        FlipsTest.allTrue(seen.facts());
        assertThat(PlainRules.withFlips(seen.facts()).flips()).allSatisfy(flip -> {
            assertThat(flip.text()).isNotBlank();
            assertThat(flip.to()).isNotEqualTo(flip.from());
        });
    }

    private static String exemption(Assessment assessment) {
        return assessment.exemption() == null ? "null" : assessment.exemption().code();
    }

    private static List<DutyAnswer> answers(Assessment assessment) {
        var duties = assessment.duties();
        return List.of(duties.authority(), duties.persons(), duties.controllers());
    }
}
