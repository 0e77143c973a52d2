package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.util.List;

/** A role and the roles that stand in for it; a row of {@code ladders/deputies.yaml}. */
record Deputies(Role role, List<Role> deputies) {

    Deputies {
        if (role == null) throw new IllegalArgumentException("role: is missing");
        if (deputies == null || deputies.isEmpty()) throw new IllegalArgumentException("deputies: is missing");
        if (deputies.contains(role)) throw new IllegalArgumentException("deputies: nobody stands in for themselves");
        if (deputies.contains(Role.REPORTER))
            throw new IllegalArgumentException("deputies: a reporter sees only what that person reported");
        deputies = List.copyOf(deputies);
    }
}
