/**
 * One row per duty and recipient from the moment it is conceivable: due, met, late.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "refusal",
            "breach",
            "lawenforcement",
            "assessment",
            "estate",
            "authority",
            "deadline"
        })
@NullMarked
package eu.vigie.obligation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
