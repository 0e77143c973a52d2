package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is called first at some moments: many rungs call the same roles at the same moment, and each pair is looked up once. */
class Callees {

    private record Moment(Set<Role> roles, Instant at) {}

    private final Chain chain;
    private final Map<Moment, Map<Role, List<Person>>> known = new HashMap<>();

    Callees(Chain chain) {
        this.chain = chain;
    }

    Map<Role, List<Person>> of(Set<Role> roles, Instant at) {
        return known.computeIfAbsent(new Moment(roles, at), moment -> chain.first(moment.roles(), moment.at()));
    }
}
