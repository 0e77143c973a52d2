package eu.vigie.estate;

import eu.vigie.estate.AffectedCustomer.AffectedResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was on what those systems touch, and when, in one query. Periods are half-open: from inclusive, to exclusive. A customer or project that
 * was ended since still counts for a window that began before its end.
 */
@Repository
class AffectedQuery {

    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final String SQL = SystemParts.TOUCHED + """
            select c.id as customer_id, c.name as customer_name, c.locale, c.gdpr_role, c.notice_hours,
                   p.id as project_id, p.name as project_name, l.environment, l.system_id,
                   s.name as system_name, s.provider, s.region
            from placement l
            join project p on p.id = l.project_id
            join customer c on c.id = p.customer_id
            join hosting_system s on s.id = l.system_id
            where l.system_id in (select id from touched)
              and l.placed_from < :to
              and (l.placed_to is null or l.placed_to > :from)
              and (p.ended_at is null or p.ended_at > :from)
              and (c.ended_at is null or c.ended_at > :from)
            order by c.id, p.id, l.environment, l.system_id, l.placed_from
            """;

    private final JdbcClient jdbc;

    AffectedQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AffectedCustomer> find(Collection<String> systems, @Nullable Instant from, Instant to) {
        Map<Customer, List<AffectedResource>> found = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("systems", systems)
                .param("from", (from == null ? EVER : from).atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    add(found.computeIfAbsent(customer(row), first -> new ArrayList<>()), resource(row));
                });
        return found.entrySet().stream()
                .map(entry -> new AffectedCustomer(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getString("customer_id"),
                row.getString("customer_name"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("gdpr_role"),
                row.getObject("notice_hours", Integer.class));
    }

    /** Two stays of the same environment on the same system are one. */
    private static void add(List<AffectedResource> resources, AffectedResource next) {
        if (resources.isEmpty() || !resources.get(resources.size() - 1).equals(next)) {
            resources.add(next);
        }
    }

    private static AffectedResource resource(ResultSet row) throws SQLException {
        return new AffectedResource(
                row.getString("project_id"),
                row.getString("project_name"),
                row.getString("environment"),
                row.getString("system_id"),
                row.getString("system_name"),
                row.getString("provider"),
                row.getString("region"));
    }
}
