/**
 * Mail that people and machines write to us: read by IMAP, kept to the letter, then a contact of the case it belongs to, or a
 * signal that somebody reads.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "refusal",
            "estate",
            "breach",
            "evidence",
            "contact",
            "signal",
            "delivery",
            "document",
            "notice",
            "filing"
        })
@NullMarked
package eu.vigie.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
