package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In which order people are called for a role: who is on call, else everyone of the role; who is next on the rota; the
 * deputies, role by role; the administrators.
 */
@Component
class Chain {

    private final People people;
    private final Rota rota;
    private final Ladders ladders;

    Chain(People people, Rota rota, Ladders ladders) {
        this.people = people;
        this.rota = rota;
        this.ladders = ladders;
    }

    /**
     * Who is called first in each role. A role that nobody has is left out; where nobody has any of them the administrators
     * are called: a bell that nobody hears helps nobody.
     */
    Map<Role, List<Person>> first(Collection<Role> roles, Instant now) {
        var present = people.withOneOf(roles);
        var onCall = rota.onCall(roles, now);
        var first = new EnumMap<Role, List<Person>>(Role.class);
        roles.forEach(role -> {
            var called = first(role, present, onCall);
            if (!called.isEmpty()) first.put(role, called);
        });
        return first.isEmpty() ? Map.of(Role.ADMIN, people.withOneOf(Set.of(Role.ADMIN))) : first;
    }

    private static List<Person> first(Role role, List<Person> present, List<Rota.Duty> onCall) {
        var first = onCall.stream()
                .filter(duty -> duty.role() == role)
                .flatMap(duty -> named(duty.person(), role, present))
                .limit(1)
                .toList();
        return first.isEmpty() ? having(role, present) : first;
    }

    /** Who is called next, given who was; empty when the list is exhausted. */
    List<Person> next(Role role, Collection<String> called, Instant now) {
        return stages(role, now).stream()
                .map(stage -> stage.stream()
                        .filter(person -> !called.contains(person.name()))
                        .toList())
                .filter(stage -> !stage.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<List<Person>> stages(Role role, Instant now) {
        var present = people.withOneOf(Set.of(role));
        var onCall = rota.onCall(Set.of(role), now);
        var stages = new ArrayList<List<Person>>();
        if (onCall.stream()
                .noneMatch(duty -> named(duty.person(), role, present).findAny().isPresent())) stages.add(present);
        Stream.concat(onCall.stream(), rota.following(role, now).stream())
                .forEach(duty -> stages.add(named(duty.person(), role, present).toList()));
        stages.add(together(ladders.deputies(role), now));
        stages.add(people.withOneOf(Set.of(Role.ADMIN)));
        return stages;
    }

    private List<Person> together(List<Role> deputies, Instant now) {
        if (deputies.isEmpty() || people.withOneOf(deputies).isEmpty()) return List.of();
        return first(deputies, now).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Who has lost the role since the rota was written is not on call for it. */
    private static Stream<Person> named(String name, Role role, List<Person> present) {
        return having(role, present).stream().filter(person -> person.name().equalsIgnoreCase(name));
    }

    private static List<Person> having(Role role, List<Person> present) {
        return present.stream().filter(person -> person.roles().contains(role)).toList();
    }
}
