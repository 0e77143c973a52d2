/**
 * What is done to stop a breach: playbooks that people work through, and since when and until when each system was out of service.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "estate", "deadline"})
@NullMarked
package eu.vigie.containment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
