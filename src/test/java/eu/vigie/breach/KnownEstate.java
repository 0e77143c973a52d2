package eu.vigie.breach;

import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.estate.HostingSystem;
import eu.vigie.estate.Organisation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An estate of two systems, ded-1 and shared-1, and nobody on them. */
public class KnownEstate implements Estate {

    @Override
    public Organisation organisation() {
        return new Organisation("Host", null, null, "FR", null, null, null, null, Locale.FRENCH);
    }

    @Override
    public Set<String> unknownSystems(Collection<String> systems) {
        Set<String> unknown = new TreeSet<>(systems);
        unknown.removeAll(Set.of("ded-1", "shared-1"));
        return unknown;
    }

    @Override
    public List<HostingSystem> inUse(String tenancy, int most) {
        return List.of();
    }

    @Override
    public Set<String> touched(Collection<String> systems) {
        return Set.copyOf(systems);
    }

    @Override
    public List<AffectedCustomer> affected(Collection<String> systems, @Nullable Instant from, @Nullable Instant to) {
        return List.of();
    }

    @Override
    public List<Contact> contacts(Collection<String> customers) {
        return List.of();
    }

    @Override
    public List<Customer> customers(Collection<String> ids) {
        return List.of();
    }

    @Override
    public Optional<Customer> customer(String id) {
        return Optional.empty();
    }

    @Override
    public List<HostingSystem> systems(Collection<String> ids) {
        return List.of();
    }
}
