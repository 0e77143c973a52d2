/**
 * The organisation itself, its customers, contacts, systems, projects and placements: who was on which system when.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "deadline"})
@NullMarked
package eu.vigie.estate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
