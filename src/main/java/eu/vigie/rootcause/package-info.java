/**
 * Why a breach could happen, as it was found out, and what is changed so that it does not happen again: tracked until it is done, also
 * after the case was closed.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "identity", "refusal", "breach", "evidence"})
@NullMarked
package eu.vigie.rootcause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
