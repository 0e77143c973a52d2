package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People of some roles are called for rungs of a case that rang together.
 *
 * @param roles whom the rungs name, present or not
 * @param people who is called first, in which role
 * @param answerBy when the next are called if nobody of a role has acknowledged; null when no answer is wanted
 */
record Call(
        String breach,
        int speed,
        int percent,
        Set<Role> roles,
        Set<Medium> media,
        Map<Role, List<Person>> people,
        Instant at,
        @Nullable Instant answerBy) {

    /** Each person once. */
    List<String> names() {
        return people.values().stream()
                .flatMap(List::stream)
                .map(Person::name)
                .distinct()
                .sorted()
                .toList();
    }
}
