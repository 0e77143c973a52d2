package eu.vigie.escalation;

import eu.vigie.actor.Role;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom to call when mail or Vigie itself is down: each senior role, its people, and who stands in for them. */
@Component
public class CallTree {

    private final People people;
    private final Ladders ladders;

    CallTree(People people, Ladders ladders) {
        this.people = people;
        this.ladders = ladders;
    }

    /** In the order in which they are called. */
    public List<Branch> branches() {
        return ladders.seniors().stream()
                .map(role -> new Branch(
                        role, people.withOneOf(List.of(role)), people.withOneOf(ladders.seniorDeputies(role))))
                .toList();
    }

    /** A senior role with its people and their deputies. */
    public record Branch(Role role, List<Person> people, List<Person> deputies) {}
}
