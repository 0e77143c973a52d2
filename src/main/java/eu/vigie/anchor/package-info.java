/**
 * Checkpoints of the trail, put where whoever keeps this house cannot change them: in a file outside, in an auditor's mailbox,
 * under a time stamp of somebody else.
 */
@ApplicationModule(allowedDependencies = {"audit", "refusal", "estate", "document", "delivery"})
@NullMarked
package eu.vigie.anchor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
