package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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

    /** Who is called first in each role, as {@link Roster#first}. */
    Map<Role, List<Person>> first(Collection<Role> roles, Instant now) {
        var sought = EnumSet.of(Role.ADMIN);
        sought.addAll(roles);
        return new Roster(people.withOneOf(sought), rota.onCall(roles, now)).first(roles, now);
    }

    /** Everybody and every duty, for who asks of many moments. */
    Roster roster() {
        return new Roster(people.withOneOf(EnumSet.allOf(Role.class)), rota.all());
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
                .noneMatch(duty ->
                        Roster.named(duty.person(), role, present).findAny().isPresent())) stages.add(present);
        Stream.concat(onCall.stream(), rota.following(role, now).stream())
                .forEach(duty ->
                        stages.add(Roster.named(duty.person(), role, present).toList()));
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
}
