/**
 * Legal time: regimes as dated data, counting rules and ladder arithmetic. Pure Java: instants in, instants out.
 */
@ApplicationModule(allowedDependencies = {"refusal"})
@NullMarked
package eu.vigie.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
