/**
 * Drills: a scenario, written as data or taken from a closed case, becomes an exercise in which the same processes, clocks and
 * letters run; injects come at their times, and a scorecard says what took how long.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "identity",
            "refusal",
            "breach",
            "estate",
            "deadline",
            "obligation",
            "notice",
            "filing",
            "escalation",
            "delivery",
            "document",
            "process"
        })
@NullMarked
package eu.vigie.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
