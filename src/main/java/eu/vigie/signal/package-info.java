/**
 * What watches our systems says: signals, each kept once and as it came, gathered into groups, and decided about: a case is made
 * of them, they join one, or they are dismissed.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "identity", "estate", "breach", "rules"})
@NullMarked
package eu.vigie.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
