package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.deadline.Ladder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rung and whom it rings; a row of {@code ladders/*.yaml}.
 *
 * @param acknowledge whether it wants an acknowledgement; null: as the policy says
 * @param channels mail alone where the row says nothing
 */
record Step(int part, int whole, List<Role> roles, @Nullable Boolean acknowledge, List<Medium> channels) {

    Step {
        if (part <= 0 || whole <= 0) throw new IllegalArgumentException("part: part and whole must be positive");
        if (part * 100L < whole) throw new IllegalArgumentException("part: less than one per cent");
        if (roles == null || roles.isEmpty()) throw new IllegalArgumentException("roles: is missing");
        if (Set.copyOf(roles).size() < roles.size()) throw new IllegalArgumentException("roles: names one twice");
        if (roles.contains(Role.REPORTER))
            throw new IllegalArgumentException("roles: a reporter sees only what that person reported");
        roles = List.copyOf(roles);
        channels = channels == null ? List.of(Medium.MAIL) : List.copyOf(channels);
    }

    Ladder.Rung rung() {
        return new Ladder.Rung(part, whole);
    }

    int percent() {
        return rung().percent();
    }

    boolean wantsAnswer(Policy policy) {
        return acknowledge == null ? percent() >= policy.acknowledgeFrom() : acknowledge;
    }
}
