package eu.vigie.estate;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The estate in the database. */
@Component
@Transactional(readOnly = true)
class StoredEstate implements Estate {

    /** Stands in letters until somebody says who we are. */
    private static final Organisation UNNAMED =
            new Organisation("Organisation not named yet", null, null, "FR", null, null, null, null, Locale.FRENCH);

    private final JdbcClient jdbc;
    private final OrganisationTable organisations;
    private final AffectedQuery affected;
    private final Clock clock;

    StoredEstate(JdbcClient jdbc, OrganisationTable organisations, AffectedQuery affected, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.affected = affected;
        this.clock = clock;
    }

    @Override
    public Organisation organisation() {
        return organisations.find().orElse(UNNAMED);
    }

    @Override
    public Set<String> unknownSystems(Collection<String> systems) {
        Set<String> unknown = new HashSet<>(systems);
        if (!unknown.isEmpty()) {
            jdbc.sql("select id from hosting_system where id in (:ids)")
                    .param("ids", Set.copyOf(systems))
                    .query(String.class)
                    .list()
                    .forEach(unknown::remove);
        }
        return unknown;
    }

    @Override
    public List<HostingSystem> systems(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from hosting_system where id in (:ids) or parent_id in (:ids) order by id")
                        .param("ids", Set.copyOf(ids))
                        .query((row, index) -> HostingSystem.read(row))
                        .list();
    }

    @Override
    public List<HostingSystem> inUse(String tenancy, int most) {
        return jdbc.sql("""
                select h.* from hosting_system h
                where h.tenancy = :tenancy and h.ended_at is null and h.parent_id is null and exists (
                    select 1 from placement p where p.placed_to is null and (p.system_id = h.id or p.system_id in (
                        select part.id from hosting_system part where part.parent_id = h.id)))
                order by h.id fetch first :most rows only""")
                .param("tenancy", tenancy)
                .param("most", most)
                .query((row, index) -> HostingSystem.read(row))
                .list();
    }

    @Override
    public Set<String> touched(Collection<String> systems) {
        Set<String> touched = new HashSet<>(systems);
        if (!touched.isEmpty())
            touched.addAll(jdbc.sql(SystemParts.TOUCHED + " select id from touched")
                    .param("systems", Set.copyOf(systems))
                    .query(String.class)
                    .list());
        return touched;
    }

    @Override
    public List<AffectedCustomer> affected(Collection<String> systems, @Nullable Instant from, @Nullable Instant to) {
        Instant end = to == null ? untilNow(from) : to;
        if (from != null && end.isBefore(from)) {
            throw new InvalidInput(Fault.of("to", "period"));
        }
        return systems.isEmpty() ? List.of() : affected.find(Set.copyOf(systems), from, end);
    }

    /** Now; a beginning that another node's clock put a moment ahead of this one's is no fault. */
    private Instant untilNow(@Nullable Instant from) {
        Instant now = clock.instant();
        return from != null && from.isAfter(now) ? from : now;
    }

    @Override
    public List<Contact> contacts(Collection<String> customers) {
        if (customers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select c.customer_id, c.contact_role, c.name, c.email, c.phone, u.locale
                from contact c join customer u on u.id = c.customer_id
                where c.customer_id in (:ids) order by c.customer_id, c.contact_role, c.id""")
                .param("ids", Set.copyOf(customers))
                .query((row, index) -> new Contact(
                        row.getString("customer_id"),
                        row.getString("contact_role"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        Locale.forLanguageTag(row.getString("locale"))))
                .list();
    }

    @Override
    public Optional<Customer> customer(String id) {
        return customers(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Customer> customers(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id as customer_id, name as customer_name, locale, gdpr_role, notice_hours"
                        + " from customer where id in (:ids) order by id")
                .param("ids", Set.copyOf(ids))
                .query((row, index) -> AffectedQuery.customer(row))
                .list();
    }
}
