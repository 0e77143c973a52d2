package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.RoleMissing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who may touch the letters. */
final class Permit {

    private Permit() {}

    static void oneOf(Actor actor, Role... roles) {
        if (!actor.hasOneOf(List.of(roles))) {
            throw new RoleMissing(Arrays.stream(roles).map(Role::code).collect(Collectors.joining(", ")));
        }
    }
}
