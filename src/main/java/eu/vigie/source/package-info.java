/**
 * Who may raise signals: sources by name, the tokens, secrets and certificates with which they prove who they are, and the adapters,
 * as data, by which the documents of firewalls and SIEMs become signals.
 */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "audit",
            "refusal",
            "identity",
            "estate",
            "breach",
            "signal",
            "deadline",
            "webhook",
            "syslog"
        })
@NullMarked
package eu.vigie.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
