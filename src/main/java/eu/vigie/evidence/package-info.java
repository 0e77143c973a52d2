/**
 * Bytes kept as evidence: digests, custody, verification.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "identity"})
@NullMarked
package eu.vigie.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
