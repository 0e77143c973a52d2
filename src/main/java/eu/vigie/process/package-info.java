/**
 * The only room that speaks the process engine: events in, delegates out, the task inbox, the clocks, the process picture.
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
            "assessment",
            "obligation",
            "notice",
            "filing",
            "escalation",
            "delivery",
            "document",
            "authority",
            "deadline",
            "register",
            "retention",
            "rootcause"
        })
@NullMarked
package eu.vigie.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
