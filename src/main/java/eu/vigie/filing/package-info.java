/**
 * The notification to the authority: the form and its fields, phases, approval, hand-over and receipt.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "identity",
            "refusal",
            "breach",
            "assessment",
            "obligation",
            "evidence",
            "estate",
            "notice",
            "delivery",
            "document",
            "authority",
            "deadline"
        })
@NullMarked
package eu.vigie.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
