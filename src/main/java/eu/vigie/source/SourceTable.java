package eu.vigie.source;

import static java.time.ZoneOffset.UTC;

import eu.vigie.breach.IncidentKind;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the sources and of their host names. */
@Repository
class SourceTable {

    private final JdbcClient database;

    SourceTable(JdbcClient database) {
        this.database = database;
    }

    List<Source> all() {
        return database.sql("select * from signal_source order by name")
                .query(SourceTable::source)
                .list();
    }

    Optional<Source> find(String name) {
        return database.sql("select * from signal_source where name = ?")
                .param(name)
                .query(SourceTable::source)
                .optional();
    }

    /** Locks, then reads: two administrators do not both make the last secret that is allowed. */
    Source lock(String name) {
        return database.sql("select * from signal_source where name = ? for update")
                .param(name)
                .query(SourceTable::source)
                .optional()
                .orElseThrow(() -> new NotFound("source", name));
    }

    void insert(Source source) {
        write(
                "insert into signal_source (about, adapter, system_name, kind, zone, per_minute, body_signature, closed,"
                        + " created_at, name) values (:about, :adapter, :system, :kind, :zone, :rate, :body, :closed, :at,"
                        + " :name)",
                source);
    }

    void update(Source source) {
        write(
                "update signal_source set about = :about, adapter = :adapter, system_name = :system, kind = :kind,"
                        + " zone = :zone, per_minute = :rate, body_signature = :body, closed = :closed where name = :name",
                source);
    }

    private void write(String statement, Source source) {
        database.sql(statement)
                .param("about", source.about())
                .param("adapter", source.adapter())
                .param("system", source.system())
                .param("kind", code(source.kind()))
                .param("zone", source.zone().getId())
                .param("rate", source.perMinute())
                .param("body", source.bodySignature())
                .param("closed", source.closed())
                .param("at", source.createdAt().atOffset(UTC))
                .param("name", source.name())
                .update();
    }

    Map<String, String> hosts(String name) {
        var hosts = new TreeMap<String, String>();
        database.sql("select host, system_name from signal_source_host where source = ?")
                .param(name)
                .query(row -> {
                    hosts.put(row.getString(1), row.getString(2));
                });
        return hosts;
    }

    void replaceHosts(String name, Map<String, String> hosts) {
        database.sql("delete from signal_source_host where source = ?")
                .param(name)
                .update();
        hosts.forEach((host, system) -> database.sql(
                        "insert into signal_source_host (source, host, system_name) values (?, ?, ?)")
                .params(name, host, system)
                .update());
    }

    private static @Nullable String code(@Nullable IncidentKind kind) {
        return kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Source(
                row.getString("name"),
                row.getString("about"),
                row.getString("adapter"),
                row.getString("system_name"),
                kind == null ? null : IncidentKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                ZoneId.of(row.getString("zone")),
                row.getInt("per_minute"),
                row.getBoolean("body_signature"),
                row.getBoolean("closed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
