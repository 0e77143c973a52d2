/**
 * How long a case is kept, and its erasure by rule: proposed when its time has passed, decided by one person, approved by another.
 * Erases rows of every room, each named in {@link eu.vigie.retention.ErasurePlan}; bytes and letters by the rooms that hold them.
 */
@ApplicationModule(
        allowedDependencies = {"actor", "audit", "refusal", "breach", "evidence", "obligation", "delivery", "estate"})
@NullMarked
package eu.vigie.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
