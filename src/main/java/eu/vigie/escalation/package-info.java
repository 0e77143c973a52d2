/**
 * Who is rung at which rung of the ladder, and which rungs have rung.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "refusal",
            "obligation",
            "deadline",
            "notice",
            "delivery",
            "breach",
            "assessment",
            "identity",
            "webhook"
        })
@NullMarked
package eu.vigie.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
