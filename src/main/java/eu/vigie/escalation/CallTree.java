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

    CallTree(People people) {
        this.people = people;
    }

    /** In the order in which they are called. */
    public List<Branch> branches() {
        return Seniors.rows().stream()
                .map(row ->
                        new Branch(row.role(), people.withOneOf(List.of(row.role())), people.withOneOf(row.deputies())))
                .toList();
    }

    /** A senior role with its people and their deputies. */
    public record Branch(Role role, List<Person> people, List<Person> deputies) {}
}
