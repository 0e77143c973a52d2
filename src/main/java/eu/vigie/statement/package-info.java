/**
 * What documents that go out state of a case (numbers, times, causes, systems), as recorded when each was frozen, and where two of
 * them do not state the same.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal", "breach", "notice", "filing"})
@NullMarked
package eu.vigie.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
