/**
 * What police, gendarmerie and prosecutors ask of a case: data, that something be kept, that the persons concerned be told later.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "evidence", "contact"})
@NullMarked
package eu.vigie.lawenforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
