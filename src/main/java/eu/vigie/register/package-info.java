/**
 * The register of breaches of GDPR Art. 33(5) and the reports drawn from it.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "identity",
            "refusal",
            "breach",
            "estate",
            "evidence",
            "contact",
            "lawenforcement",
            "assessment",
            "obligation",
            "notice",
            "filing",
            "statement",
            "escalation",
            "delivery",
            "document",
            "deadline"
        })
@NullMarked
package eu.vigie.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
