/**
 * Contacts of a case with third parties: who spoke with whom, by which channel, when it happened and when it was written down.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "evidence"})
@NullMarked
package eu.vigie.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
