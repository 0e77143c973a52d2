package eu.vigie.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How grave each case is, as it was last weighed. */
@Repository
class Gravities {

    private final JdbcClient jdbc;

    Gravities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Gravity of(String breach) {
        return find(breach).orElse(Gravity.UNKNOWN);
    }

    Optional<Gravity> find(String breach) {
        return Optional.ofNullable(of(List.of(breach)).get(breach));
    }

    /** Those that were weighed. One query. */
    @Transactional(readOnly = true)
    Map<String, Gravity> of(Collection<String> breaches) {
        var found = new HashMap<String, Gravity>();
        if (breaches.isEmpty()) return found;
        jdbc.sql("select breach, band, risk, moved_at from gravity where breach in (:breaches)")
                .param("breaches", Set.copyOf(breaches))
                .query((row, number) -> Map.entry(row.getString(1), read(row)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return Collections.unmodifiableMap(found);
    }

    /** Call with the case held: two who weigh it at once would both find no row. */
    void keep(String breach, Gravity gravity) {
        var changed = jdbc.sql(
                        "update gravity set band = :band, risk = :risk, moved_at = :moved where breach = :breach")
                .params(values(breach, gravity))
                .update();
        if (changed > 0) return;
        jdbc.sql("insert into gravity (breach, band, risk, moved_at) values (:breach, :band, :risk, :moved)")
                .params(values(breach, gravity))
                .update();
    }

    private static Map<String, @Nullable Object> values(String breach, Gravity gravity) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("breach", breach);
        values.put("band", gravity.band() == null ? null : gravity.band().name().toLowerCase(Locale.ROOT));
        values.put("risk", gravity.risk().code());
        values.put("moved", gravity.movedAt() == null ? null : gravity.movedAt().atOffset(ZoneOffset.UTC));
        return values;
    }

    private static Gravity read(ResultSet row) throws SQLException {
        var band = row.getString(2);
        var moved = row.getObject(4, OffsetDateTime.class);
        return new Gravity(
                band == null ? null : Gravity.band(band),
                Gravity.Risk.of(row.getString(3)),
                moved == null ? null : moved.toInstant());
    }
}
