package eu.vigie.actor;

import java.util.Collection;
import java.util.Set;

/**
 * On whose behalf a thing is done: a person signed on, an API token, or Vigie itself.
 *
 * @param name user name, unique; shown on the trail
 * @param roles what the actor may do
 */
public record Actor(String name, Set<Role> roles) {

    /** Vigie itself: clocks, senders, listeners. */
    public static final Actor VIGIE = new Actor("vigie", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** True when the actor has one of the roles; an administrator has every role. */
    public boolean hasOneOf(Collection<Role> wanted) {
        return roles.contains(Role.ADMIN) || wanted.stream().anyMatch(roles::contains);
    }
}
