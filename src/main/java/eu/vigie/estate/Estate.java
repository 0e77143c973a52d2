package eu.vigie.estate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Read side of the organisation and of who was on which system when. */
public interface Estate {

    /** Who we are; evaluation mode brings an example. */
    Organisation organisation();

    /** Those of the ids that are no system of ours. */
    Set<String> unknownSystems(Collection<String> systems);

    /** Those systems and their parts, ended ones too (a case may refer to them), by id; unknown ids are left out. */
    List<HostingSystem> systems(Collection<String> ids);

    /** Systems in use that are part of no other and host somebody now, of that tenancy ({@code dedicated}, {@code shared}), by id. */
    List<HostingSystem> inUse(String tenancy, int most);

    /** The systems, everything below them, and what they are part of: what happens on one may touch the others. */
    Set<String> touched(Collection<String> systems);

    /**
     * Customers with a project placed on one of the systems, or on one of their parts, at any time in the window. A placement
     * counts when it began before the window's end and ended after its start; null {@code to} means until now.
     */
    List<AffectedCustomer> affected(Collection<String> systems, @Nullable Instant from, @Nullable Instant to);

    /** Contacts of the customers, ordered by customer and role. */
    List<Contact> contacts(Collection<String> customers);

    Optional<Customer> customer(String id);

    /** These customers as known now, whether ended or not; what is unknown is left out. */
    List<Customer> customers(Collection<String> ids);
}
