package eu.vigie;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules that a machine can hold. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.vigie");

    @Test
    void everyRoomKnowsOnlyWhomItMayKnow() {
        ApplicationModules.of(VigieApplication.class).verify();
    }

    @Test
    void onlyTheProcessRoomSpeaksToTheEngine() {
        HouseRules.ENGINE.check(HOUSE);
    }

    @Test
    void onlyRulesAndTheAssessmentSpeakToTheDecisionEngine() {
        HouseRules.DECISION_ENGINE.check(HOUSE);
    }

    @Test
    void nobodyReadsTheWallClock() {
        HouseRules.WALL_CLOCK.check(HOUSE);
    }

    @Test
    void nobodySleeps() {
        HouseRules.SLEEP.check(HOUSE);
    }

    @Test
    void onlyTheApplicationChoosesTheClock() {
        HouseRules.CLOCK.check(HOUSE);
    }

    @Test
    void controllersAreNobodysButTheirs() {
        HouseRules.CONTROLLERS.check(HOUSE);
    }

    @Test
    void noQueryIsReadAsAStreamThatHoldsItsConnection() {
        HouseRules.STREAMED_QUERY.check(HOUSE);
    }

    @Test
    void whatATransactionalClassInheritsHasATransactionToo() {
        HouseRules.INHERITED.check(HOUSE);
    }
}
