/**
 * Reports by people: by a link without an account, or told on the telephone and written down. Each becomes a signal that holds the
 * reporter's own words.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "identity", "signal", "evidence"})
@NullMarked
package eu.vigie.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
