package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is known of files that come in parts; how far each of them is, its bytes tell. */
@Component
@Transactional
class UploadRows {

    private final JdbcClient database;
    private final EvidenceRows evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UploadRows(JdbcClient database, EvidenceRows evidence, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    public void add(String breach, String id, WrappedKey key, AnnouncedFile file, Actor actor) {
        database.sql(
                        "insert into evidence_upload (id, breach, entry, item_name, item_kind, byte_size, sha256, fingerprint,"
                                + " started_by, started_at, touched_at, key_id, wrapped_key) values (:id, :breach, :entry, :name,"
                                + " :kind, :size, :sha256, :fingerprint, :person, :now, :now, :keyId, :wrapped)")
                .param("id", id)
                .param("breach", breach)
                .param("entry", file.entry())
                .param("name", file.name())
                .param("kind", file.kind())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("fingerprint", file.fingerprint())
                .param("person", actor.name())
                .param("now", now().atOffset(UTC))
                .param("keyId", key.keyId())
                .param("wrapped", key.wrapped())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Awaited> find(String breach, String id) {
        return database.sql("select * from evidence_upload where breach = ? and id = ?")
                .params(breach, id)
                .query((row, number) -> awaited(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Awaited> unfinished(String breach, int most) {
        return database.sql("select * from evidence_upload where breach = ? and evidence is null"
                        + " order by started_at, id fetch first " + most + " rows only")
                .param(breach)
                .query((row, number) -> awaited(row))
                .list();
    }

    /** Those of which no part came since then, of all cases; the oldest first. */
    @Transactional(readOnly = true)
    public List<Upload> untouchedSince(Instant then, int most) {
        return database.sql("select * from evidence_upload where touched_at < ? order by touched_at fetch first " + most
                        + " rows only")
                .param(then.atOffset(UTC))
                .query((row, number) -> upload(row))
                .list();
    }

    public void touched(String id) {
        database.sql("update evidence_upload set touched_at = ? where id = ?")
                .params(now().atOffset(UTC), id)
                .update();
    }

    /** The digest that was announced, if one was. */
    @Transactional(readOnly = true)
    public @Nullable String announced(String id) {
        return database.sql("select coalesce(sha256, '') from evidence_upload where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .filter(digest -> !digest.isEmpty())
                .orElse(null);
    }

    /** A file that was begun before there were keys gets one; who comes second finds the first one's. */
    public void giveKey(String id, WrappedKey key) {
        database.sql("update evidence_upload set key_id = ?, wrapped_key = ? where id = ? and key_id is null")
                .params(key.keyId(), key.wrapped(), id)
                .update();
    }

    /** All bytes are safe. Whoever comes second, on this node or another, finds what the first made of it. */
    public Upload finish(Upload upload, String sha256, Actor actor) {
        Awaited held = database.sql("select * from evidence_upload where id = ? for update")
                .param(upload.id())
                .query((row, number) -> awaited(row))
                .optional()
                .orElseThrow(() -> new NotFound("upload", upload.id()));
        if (held.upload().evidence() != null) return held.upload().with(upload.size());
        var stored = new ByteStore.Stored(upload.id(), sha256, upload.size(), held.key());
        EvidenceItem item = evidence.add(upload.breach(), upload.entry(), upload.name(), upload.kind(), stored, actor);
        database.sql("update evidence_upload set evidence = ?, touched_at = ? where id = ?")
                .params(item.id(), item.addedAt().atOffset(UTC), upload.id())
                .update();
        return upload.as(item);
    }

    /** The file is not awaited any more; whoever took it back first says so on the trail. */
    public boolean giveUp(Upload upload, Actor actor) {
        int gone = database.sql("delete from evidence_upload where id = ? and evidence is null")
                .param(upload.id())
                .update();
        if (gone > 0) events.publishEvent(new UploadGivenUp(upload, actor, now()));
        return gone > 0;
    }

    /** It has become evidence, and nobody asks for it any more. */
    public void forget(Upload upload) {
        database.sql("delete from evidence_upload where id = ? and evidence is not null")
                .param(upload.id())
                .update();
    }

    private static Awaited awaited(ResultSet row) throws SQLException {
        return new Awaited(upload(row), EvidenceRows.key(row));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getString("id"),
                row.getString("breach"),
                row.getObject("entry", Long.class),
                row.getString("item_name"),
                row.getString("item_kind"),
                row.getLong("byte_size"),
                0,
                row.getString("fingerprint"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                row.getObject("evidence", Long.class));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
