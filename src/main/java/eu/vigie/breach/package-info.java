/**
 * The case: report, versioned facts, versioned awareness, outcome of triage, life cycle, and the events that tell of them.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "deadline", "estate"})
@NullMarked
package eu.vigie.breach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
