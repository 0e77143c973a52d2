package eu.vigie.escalation;

import eu.vigie.actor.Role;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a duty's ladder has rung since its present anchor. Rungs are known by their share of the time, so that a ladder may
 * change in mid-climb: what rang does not ring again, and a rung below the highest rings after all when it names roles that
 * were not rung yet.
 *
 * @param highest share of the highest that rang, in per cent; 0 for none
 * @param rung every share that rang; known only where the ladder has changed
 * @param heard the roles that were rung; every role where the ladder has not changed
 */
record Climbed(int highest, Set<Integer> rung, Set<Role> heard) {

    private static final Set<Role> EVERYONE = Set.of(Role.values());

    static final Climbed NOTHING = upTo(0);

    static Climbed upTo(int highest) {
        return new Climbed(highest, Set.of(), EVERYONE);
    }

    static Climbed rung(int percent, Set<Role> heard) {
        return new Climbed(percent, Set.of(percent), heard);
    }

    Climbed and(Climbed other) {
        return new Climbed(Math.max(highest, other.highest), union(rung, other.rung), union(heard, other.heard));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** True when the step is still to ring. */
    boolean lacks(Step step) {
        return step.percent() > highest || !rung.contains(step.percent()) && !heard.containsAll(step.roles());
    }
}
