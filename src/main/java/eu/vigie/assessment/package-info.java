/**
 * From facts to severity, risk and duties, each step with its article; what is missing and what would change the result.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "document", "rules"})
@NullMarked
package eu.vigie.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
