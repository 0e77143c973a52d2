package eu.vigie.source;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what sources prove themselves with. */
@Repository
class KeyTable {

    /** A row is written once in so long, however often its key is used. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final JdbcClient database;

    KeyTable(JdbcClient database) {
        this.database = database;
    }

    /** A secret as it is kept: what it follows from, and its digest. */
    record StoredSecret(long id, String salt, String digest) {}

    /** A token or certificate that counts, and whose it is. */
    record StoredKey(long id, String source) {}

    List<SourceKey> of(String source) {
        return database.sql("select * from signal_source_key where source = ? order by id desc")
                .param(source)
                .query(KeyTable::key)
                .list();
    }

    /** Whether anything of that source counts, or would if it were open. */
    boolean any(String source) {
        return database.sql("select count(*) from signal_source_key where source = ? and revoked_at is null")
                        .param(source)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(
            String source,
            SourceKey.Purpose purpose,
            String label,
            String digest,
            @Nullable String salt,
            String by,
            Instant now) {
        database.sql("insert into signal_source_key (source, purpose, label, digest, salt, created_at, created_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(source, code(purpose), label, digest)
                .param(salt)
                .params(now.atOffset(UTC), by)
                .update();
    }

    /** Secrets of a source that takes signals; none where there is no such source. */
    List<StoredSecret> secrets(String source) {
        return database.sql(
                        "select k.id, k.salt, k.digest from signal_source_key k join signal_source s on s.name = k.source"
                                + " where k.source = ? and k.purpose = 'secret' and k.revoked_at is null and s.closed = false")
                .param(source)
                .query((row, number) -> new StoredSecret(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The token or certificate of that digest, if it counts. */
    Optional<StoredKey> counting(SourceKey.Purpose purpose, String digest) {
        return database.sql("select k.id, k.source from signal_source_key k join signal_source s on s.name = k.source"
                        + " where k.digest = ? and k.purpose = ? and k.revoked_at is null and s.closed = false")
                .params(digest, code(purpose))
                .query((row, number) -> new StoredKey(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** The digests of all that count. */
    Set<String> counting(SourceKey.Purpose purpose) {
        return database.sql("select k.digest from signal_source_key k join signal_source s on s.name = k.source"
                        + " where k.purpose = ? and k.revoked_at is null and s.closed = false")
                .param(code(purpose))
                .query(String.class)
                .set();
    }

    void used(long id, Instant now) {
        database.sql("update signal_source_key set last_used_at = :now"
                        + " where id = :id and (last_used_at is null or last_used_at < :before)")
                .param("now", now.atOffset(UTC))
                .param("before", now.minus(USE_NOTED).atOffset(UTC))
                .param("id", id)
                .update();
    }

    /** False where the source has no such key that counts. */
    boolean revoke(String source, long id, Instant now) {
        return database.sql(
                                "update signal_source_key set revoked_at = ? where source = ? and id = ? and revoked_at is null")
                        .params(now.atOffset(UTC), source, id)
                        .update()
                > 0;
    }

    private static String code(SourceKey.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private static SourceKey key(ResultSet row, int number) throws SQLException {
        var purpose = SourceKey.Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT));
        return new SourceKey(
                row.getLong("id"),
                purpose,
                row.getString("label"),
                purpose == SourceKey.Purpose.CERTIFICATE ? Fingerprint.shown(row.getString("digest")) : null,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
