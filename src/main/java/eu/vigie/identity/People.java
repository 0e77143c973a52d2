package eu.vigie.identity;

import eu.vigie.actor.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people who work here. */
public interface People {

    /** Everyone with at least one of the roles, each once, ordered by name; {@link Role#ADMIN} counts only when asked for. */
    List<Person> withOneOf(Collection<Role> roles);

    /** The person of that user name. */
    Optional<Person> named(String name);
}
