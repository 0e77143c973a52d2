/**
 * On whose behalf a thing is done, and what that person may do. Its own room, since the trail must know the actor and
 * {@code identity} must be on the trail.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package eu.vigie.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
