/**
 * The trail: every event that implements {@link eu.vigie.audit.Audited} is appended to a hash chain and never changed.
 */
@ApplicationModule(allowedDependencies = {"actor", "refusal"})
@NullMarked
package eu.vigie.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
