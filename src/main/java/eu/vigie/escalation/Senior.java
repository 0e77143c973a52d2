package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that is alerted at once; a row of {@code ladders/alert.yaml}.
 *
 * @param deputies who stands in for it in an alert; null: those of {@code deputies.yaml}
 */
record Senior(Role role, @Nullable List<Role> deputies) {

    Senior {
        if (role == null) throw new IllegalArgumentException("role: is missing");
        deputies = deputies == null ? null : new Deputies(role, deputies).deputies();
    }
}
