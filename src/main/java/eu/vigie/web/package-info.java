/**
 * The two faces: {@code web.api} speaks the HTTP contract, {@code web.pages} the screens.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "anchor",
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
            "overview",
            "register",
            "retention",
            "statement",
            "rootcause",
            "containment",
            "process",
            "signal",
            "contact",
            "lawenforcement",
            "mailbox",
            "intake",
            "source",
            "subscription",
            "draft",
            "drill"
        })
@NullMarked
package eu.vigie.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
