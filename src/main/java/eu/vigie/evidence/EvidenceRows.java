package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the bytes; each change is one short transaction, never open while bytes flow. */
@Component
@Transactional
class EvidenceRows {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceRows(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The bytes are safe: now they exist for everybody. The first who holds them is who added them. */
    public EvidenceItem add(
            String breach, @Nullable Long entry, String name, String kind, ByteStore.Stored stored, Actor actor) {
        Instant now = now();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into evidence_item"
                        + " (breach, storage, item_name, item_kind, sha256, byte_size, added_by, added_at, key_id, wrapped_key)"
                        + " values (:breach, :storage, :name, :kind, :sha256, :size, :person, :now, :keyId, :wrapped)")
                .param("breach", breach)
                .param("storage", stored.storage())
                .param("name", name)
                .param("kind", kind)
                .param("sha256", stored.sha256())
                .param("size", stored.size())
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .param("keyId", stored.key() == null ? null : stored.key().keyId())
                .param("wrapped", stored.key() == null ? null : stored.key().wrapped())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        EvidenceItem item = new EvidenceItem(id, breach, name, kind, stored.sha256(), stored.size(), actor.name(), now);
        if (entry != null)
            database.sql("insert into evidence_attachment (evidence, breach, entry) values (?, ?, ?)")
                    .params(id, breach, entry)
                    .update();
        events.publishEvent(new EvidenceAdded(breach, item, entry, actor, now));
        return item;
    }

    @Transactional(readOnly = true)
    public Map<Long, List<EvidenceItem>> attached(String breach) {
        Map<Long, List<EvidenceItem>> attached = new LinkedHashMap<>();
        database.sql("select i.*, a.entry from evidence_attachment a join evidence_item i on i.id = a.evidence"
                        + " where a.breach = ? order by i.id")
                .param(breach)
                .query(row -> {
                    attached.computeIfAbsent(row.getLong("entry"), first -> new ArrayList<>())
                            .add(ItemRow.read(row));
                });
        return attached;
    }

    @Transactional(readOnly = true)
    public EvidenceItem get(String breach, long id) {
        return database.sql("select * from evidence_item where breach = ? and id = ?")
                .params(breach, id)
                .query((row, number) -> ItemRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("evidence", String.valueOf(id)));
    }

    /** Whether the case has that piece. */
    @Transactional(readOnly = true)
    public boolean has(String breach, long id) {
        return database.sql("select count(*) from evidence_item where breach = ? and id = ?")
                        .params(breach, id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(readOnly = true)
    public Place place(String breach, long id) {
        return database.sql(
                        "select breach, storage, key_id, wrapped_key from evidence_item where breach = ? and id = ?")
                .params(breach, id)
                .query((row, number) -> place(row))
                .optional()
                .orElseThrow(() -> new NotFound("evidence", String.valueOf(id)));
    }

    @Transactional(readOnly = true)
    public List<EvidenceItem> of(String breach) {
        return database.sql("select * from evidence_item where breach = ? order by id")
                .param(breach)
                .query((row, number) -> ItemRow.read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts(Collection<String> breaches) {
        Map<String, Long> counts = new HashMap<>();
        if (breaches.isEmpty()) return counts;
        database.sql("select breach, count(*) from evidence_item where breach in (:breaches) group by breach")
                .param("breaches", breaches)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("breach"), row.getString("storage"), key(row));
    }

    static @Nullable WrappedKey key(ResultSet row) throws SQLException {
        String id = row.getString("key_id");
        return id == null ? null : new WrappedKey(id, row.getString("wrapped_key"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
