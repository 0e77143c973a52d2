package eu.vigie;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A guard that nobody has seen fail is no guard: every rule is shown somebody who breaks it. */
class PlantedViolationsTest {

    private static final JavaClasses TRESPASSERS = new ClassFileImporter().importPackages("eu.planted");

    private static final Map<String, ArchRule> RULES = Map.of(
            "engine", HouseRules.ENGINE,
            "decision engine", HouseRules.DECISION_ENGINE,
            "wall clock", HouseRules.WALL_CLOCK,
            "sleep", HouseRules.SLEEP,
            "clock", HouseRules.CLOCK,
            "controllers", HouseRules.CONTROLLERS,
            "streamed query", HouseRules.STREAMED_QUERY,
            "inherited", HouseRules.INHERITED);

    @ParameterizedTest
    @CsvSource({
        "engine, SpeaksToTheEngine",
        "decision engine, SpeaksToTheEngine",
        "decision engine, SpeaksToTheDecisionEngine",
        "wall clock, AsksForTheInstant",
        "wall clock, AsksForTheDateOfAZone",
        "wall clock, AsksForTheYear",
        "wall clock, AsksForTheMillis",
        "wall clock, MakesADate",
        "sleep, Sleeps",
        "clock, ChoosesAClock",
        "clock, ChoosesAClockOfAZone",
        "controllers, OpenController",
        "streamed query, StreamsAQuery",
        "inherited, Chairs"
    })
    void whoBreaksARuleIsNamed(String rule, String trespasser) {
        assertThat(broken(rule)).contains("Trespassers$" + trespasser);
    }

    @Test
    void whoIsGivenAClockMayAskIt() {
        assertThat(broken("wall clock")).doesNotContain("IsGivenAClock");
    }

    private static String broken(String rule) {
        return requireNonNull(RULES.get(rule))
                .evaluate(TRESPASSERS)
                .getFailureReport()
                .toString();
    }
}
