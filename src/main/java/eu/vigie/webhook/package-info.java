/**
 * How machines tell each other something over HTTP: what is signed with what, and one request with its answer. Those who tell us
 * (sources) and those whom we tell (subscriptions, the gateway that rings telephones) are read and written the same way.
 */
@ApplicationModule(allowedDependencies = {"audit", "identity"})
@NullMarked
package eu.vigie.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
