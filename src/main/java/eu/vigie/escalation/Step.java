package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.Ladder;
import java.util.List;

/** A rung and whom it rings; a row of {@code ladders/*.yaml}. */
record Step(int part, int whole, List<Role> roles) {

    Step {
        if (roles == null || roles.isEmpty()) throw new IllegalArgumentException("roles: is missing");
        roles = List.copyOf(roles);
    }

    Ladder.Rung rung() {
        return new Ladder.Rung(part, whole);
    }
}
