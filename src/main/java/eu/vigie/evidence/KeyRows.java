package eu.vigie.evidence;

import eu.vigie.actor.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which key opens which file, and which files lie plain. */
@Component
@Transactional
class KeyRows {

    /** Files that lie where they are told, known by the number of their row. */
    record Plain(long id, Place place, String sha256) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyRows(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Names of keys without which something could not be read. */
    @Transactional(readOnly = true)
    public Set<String> used() {
        return new TreeSet<>(database.sql(
                        "select distinct key_id from evidence_item where key_id is not null"
                                + " union select distinct key_id from evidence_upload where key_id is not null and evidence is null")
                .query(String.class)
                .list());
    }

    /** Files that another key opens, after that one by storage; both those that are whole and those that are not. */
    @Transactional(readOnly = true)
    public List<Place> under(String keyId, String after, int most) {
        return database.sql("select breach, storage, key_id, wrapped_key from evidence_item"
                        + " where key_id = :key and storage > :after union all"
                        + " select breach, id, key_id, wrapped_key from evidence_upload"
                        + " where key_id = :key and id > :after and evidence is null order by 2 fetch first "
                        + most + " rows only")
                .param("key", keyId)
                .param("after", after)
                .query((row, number) -> EvidenceRows.place(row))
                .list();
    }

    /** Keys in place of those before, where these still stand; one entry on the trail for all. */
    public int rewrapped(Map<Place, WrappedKey> again) {
        Set<String> before = new TreeSet<>();
        Set<String> now = new TreeSet<>();
        int files = 0;
        for (var one : again.entrySet()) {
            int changed = replace("evidence_item", "storage", one.getKey(), one.getValue())
                    + replace("evidence_upload", "id", one.getKey(), one.getValue());
            if (changed == 0) continue;
            files++;
            before.add(key(one.getKey()).keyId());
            now.add(one.getValue().keyId());
        }
        if (files > 0) events.publishEvent(new KeysRewrapped(String.join(",", now), before, files, Actor.VIGIE, now()));
        return files;
    }

    private int replace(String table, String name, Place place, WrappedKey key) {
        return database.sql("update " + table + " set key_id = ?, wrapped_key = ? where " + name
                        + " = ? and key_id = ? and wrapped_key = ?")
                .params(key.keyId(), key.wrapped(), place.storage())
                .params(key(place).keyId(), key(place).wrapped())
                .update();
    }

    private static WrappedKey key(Place place) {
        return Objects.requireNonNull(place.key());
    }

    /** Evidence that lies plain, after that one; oldest first. */
    @Transactional(readOnly = true)
    public List<Plain> plain(long after, int most) {
        return database.sql(
                        "select * from evidence_item where key_id is null and storage is not null and destroying_since is null and id > ? order by id fetch first "
                                + most + " rows only")
                .param(after)
                .query((row, number) -> plain(row))
                .list();
    }

    /** Whether nobody has encrypted it since. */
    @Transactional(readOnly = true)
    public boolean isPlain(long id) {
        return database.sql(
                                "select count(*) from evidence_item where id = ? and key_id is null and destroying_since is null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Its bytes lie encrypted elsewhere now; those it had are still to be erased. False if they were destroyed meanwhile. */
    public boolean encrypted(Plain plain, ByteStore.Stored stored) {
        WrappedKey key = Objects.requireNonNull(stored.key());
        int still = database.sql(
                        "update evidence_item set storage = ?, key_id = ?, wrapped_key = ?, plain_left = ? where id = ?"
                                + " and key_id is null and destroying_since is null")
                .params(
                        stored.storage(),
                        key.keyId(),
                        key.wrapped(),
                        plain.place().storage(),
                        plain.id())
                .update();
        if (still == 0) return false;
        events.publishEvent(
                new EvidenceEncrypted(plain.place().breach(), plain.id(), plain.sha256(), Actor.VIGIE, now()));
        return true;
    }

    /** Plain bytes that no row reads any more. */
    @Transactional(readOnly = true)
    public List<Plain> left(int most) {
        return database.sql("select id, breach, plain_left as storage, null as key_id, null as wrapped_key, sha256"
                        + " from evidence_item where plain_left is not null order by id fetch first " + most
                        + " rows only")
                .query((row, number) -> plain(row))
                .list();
    }

    public void erased(Plain plain) {
        database.sql("update evidence_item set plain_left = null where id = ? and plain_left = ?")
                .params(plain.id(), plain.place().storage())
                .update();
    }

    private static Plain plain(ResultSet row) throws SQLException {
        return new Plain(row.getLong("id"), EvidenceRows.place(row), row.getString("sha256"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
