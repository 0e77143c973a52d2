/**
 * Finished letters to an opaque owner: one ledger row per recipient, the SMTP dialogue, retries, and what became of each.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal"})
@NullMarked
package eu.vigie.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
