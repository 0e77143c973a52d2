/**
 * Letters of a case: drafts from templates, the completeness gate, approval of the exact version, and the outcome of a wave.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "refusal",
            "breach",
            "estate",
            "lawenforcement",
            "obligation",
            "delivery",
            "evidence",
            "document",
            "identity"
        })
@NullMarked
package eu.vigie.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
