/**
 * The supervisory authorities: which there are, how each takes notifications, and which are competent. Dated data.
 */
@ApplicationModule(allowedDependencies = {"deadline", "refusal"})
@NullMarked
package eu.vigie.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
