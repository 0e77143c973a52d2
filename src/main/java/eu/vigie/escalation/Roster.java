package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People and duties of the rota, in the order in which they are called. */
record Roster(List<Person> people, List<Rota.Duty> duties) {

    /**
     * Who is called first in each role at that moment. A role that nobody has is left out; where nobody has any of them the
     * administrators are called: a bell that nobody hears helps nobody.
     */
    Map<Role, List<Person>> first(Collection<Role> roles, Instant at) {
        var first = new EnumMap<Role, List<Person>>(Role.class);
        roles.forEach(role -> {
            var called = first(role, at);
            if (!called.isEmpty()) first.put(role, called);
        });
        return first.isEmpty() ? Map.of(Role.ADMIN, having(Role.ADMIN, people)) : first;
    }

    private List<Person> first(Role role, Instant at) {
        var first = duties.stream()
                .filter(duty -> duty.role() == role && duty.covers(at))
                .flatMap(duty -> named(duty.person(), role, people))
                .limit(1)
                .toList();
        return first.isEmpty() ? having(role, people) : first;
    }

    /** Who has lost the role since the rota was written is not on call for it. */
    static Stream<Person> named(String name, Role role, List<Person> present) {
        return having(role, present).stream().filter(person -> person.name().equalsIgnoreCase(name));
    }

    private static List<Person> having(Role role, List<Person> present) {
        return present.stream().filter(person -> person.roles().contains(role)).toList();
    }
}
