package eu.vigie;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
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
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.vigie.process..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.camunda.bpm.dmn.."))
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                        resideInAPackage("org.camunda.bpm.engine.variable..")))))
                .check(HOUSE);
    }

    @Test
    void onlyTheAssessmentRoomSpeaksToTheDecisionEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("eu.vigie.process..", "eu.vigie.assessment..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .check(HOUSE);
    }

    @Test
    void nobodyReadsTheWallClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(HOUSE);
    }

    @Test
    void onlyTheApplicationChoosesTheClock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(VigieApplication.class)
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(HOUSE);
    }

    @Test
    void controllersAreNobodysButTheirs() {
        classes()
                .that()
                .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }
}
