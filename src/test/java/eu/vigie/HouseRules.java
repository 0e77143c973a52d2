package eu.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a machine can hold of the house rules; {@link ArchitectureTest} holds them, {@link PlantedViolationsTest} sees them fail. */
final class HouseRules {

    static final ArchRule ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("eu.vigie.process..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .and(not(resideInAPackage("org.camunda.bpm.dmn..")))
                    .and(not(resideInAPackage("org.camunda.bpm.engine.variable.."))));

    static final ArchRule DECISION_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("eu.vigie.process..", "eu.vigie.assessment..", "eu.vigie.rules..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda.."));

    static final ArchRule WALL_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe("a now of java.time that is given no clock", HouseRules::readsTheWallClock))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class);

    static final ArchRule SLEEP =
            noClasses().should().callMethodWhere(target(name("sleep")).and(target(owner(name("java.lang.Thread")))));

    static final ArchRule CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(VigieApplication.class)
            .should()
            .callMethodWhere(target(owner(name("java.time.Clock"))).and(target(name("systemUTC"))))
            .orShould()
            .callMethodWhere(target(owner(name("java.time.Clock"))).and(target(name("systemDefaultZone"))))
            .orShould()
            .callMethodWhere(target(owner(name("java.time.Clock"))).and(target(name("system"))));

    static final ArchRule CONTROLLERS = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .bePackagePrivate();

    /** It keeps its connection until somebody closes it, and outside a transaction nobody does: the pool runs dry. */
    static final ArchRule STREAMED_QUERY = noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** An annotation on a class does not reach what the class inherits: it would run without a transaction, and write half. */
    static final ArchRule INHERITED = methods()
            .that(describe("have a body in an interface whose implementation is transactional", HouseRules::inherited))
            .should()
            .beAnnotatedWith(Transactional.class);

    private HouseRules() {}

    private static boolean inherited(JavaMethod method) {
        return method.getOwner().isInterface()
                && !method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.PRIVATE)
                && method.getOwner().getAllSubclasses().stream()
                        .anyMatch(one -> one.isAnnotatedWith(Transactional.class));
    }

    private static boolean readsTheWallClock(JavaMethodCall call) {
        var asked = call.getTarget();
        return asked.getName().equals("now")
                && asked.getOwner().getPackageName().startsWith("java.time")
                && asked.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }
}
