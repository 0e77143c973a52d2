/**
 * Who works here: users, their roles, sign-on, and the actor on whose behalf a thing is done.
 */
@ApplicationModule(allowedDependencies = {"actor", "audit", "refusal"})
@NullMarked
package eu.vigie.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
