package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people in the database. */
@Component
class StoredPeople implements People {

    private final PersonTable table;

    StoredPeople(PersonTable table) {
        this.table = table;
    }

    @Override
    public List<Person> withOneOf(Collection<Role> roles) {
        return roles.isEmpty() ? List.of() : table.withOneOf(roles);
    }

    @Override
    public Optional<Person> named(String name) {
        return table.find(name).map(PersonTable.Credentials::person);
    }
}
