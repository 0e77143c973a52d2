package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of the senior roles, and who stands in for which of them. */
@Component
class SeniorRoles {

    private final People people;
    private final Ladders ladders;

    SeniorRoles(People people, Ladders ladders) {
        this.people = people;
        this.ladders = ladders;
    }

    /** Where nobody has one of the roles, the administrators. */
    List<Person> seniors() {
        return orAdministrators(ladders.seniors(), List.of());
    }

    /** Deputies of the roles of which none of those people has answered, each with the names of whom they stand in for. */
    Map<Person, List<String>> deputies(Set<String> answered) {
        var standing = new LinkedHashMap<Person, List<String>>();
        var seniors = people.withOneOf(ladders.seniors());
        for (var role : ladders.seniors()) {
            var names = named(role, seniors);
            if (!answered(names, answered, seniors))
                orAdministrators(ladders.seniorDeputies(role), names)
                        .forEach(deputy -> standIn(standing, deputy, names));
        }
        return standing;
    }

    /** A role that nobody has asks for deputies only where none of the roles has anybody. */
    private static boolean answered(List<String> names, Set<String> answered, List<Person> seniors) {
        return names.isEmpty()
                ? !seniors.isEmpty() || !answered.isEmpty()
                : names.stream().anyMatch(answered::contains);
    }

    private static List<String> named(Role role, List<Person> seniors) {
        return seniors.stream()
                .filter(one -> one.roles().contains(role))
                .map(Person::name)
                .toList();
    }

    private static void standIn(Map<Person, List<String>> standing, Person deputy, List<String> silent) {
        var names = standing.computeIfAbsent(deputy, first -> new ArrayList<>());
        silent.stream().filter(name -> !names.contains(name)).forEach(names::add);
    }

    /** Nobody stands in for themselves. */
    private List<Person> orAdministrators(Collection<Role> roles, List<String> silent) {
        var found = people.withOneOf(roles).stream()
                .filter(person -> !silent.contains(person.name()))
                .toList();
        return found.isEmpty() ? people.withOneOf(Set.of(Role.ADMIN)) : found;
    }
}
