/**
 * Machines that want to be told what happens in cases (chat, voice gateways, ticket systems): who they are, what they want to hear,
 * and each delivery until it was taken. They are told references, codes and times, never what happened nor to whom.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "identity", "breach", "obligation", "webhook"})
@NullMarked
package eu.vigie.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
