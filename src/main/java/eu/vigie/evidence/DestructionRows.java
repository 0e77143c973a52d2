package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Destructions as rows; each step is one short transaction, never open while a file is erased. */
@Component
@Transactional
class DestructionRows {

    private static final String SELECT = """
            select d.*, i.sha256, i.byte_size, i.destroyed_at from evidence_destruction d
            join evidence_item i on i.id = d.evidence where d.evidence = ?""";

    private final JdbcClient database;
    private final DoomedRows doomed;
    private final LegalHolds holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DestructionRows(
            JdbcClient database, DoomedRows doomed, LegalHolds holds, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.doomed = doomed;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    public Destruction request(EvidenceItem item, String reason, Actor actor) {
        held(item);
        Instant now = now();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            database.sql("insert into evidence_destruction (evidence, reason, requested_by, requested_at, undecided)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(item.id(), reason, actor.name(), now.atOffset(UTC), item.id())
                    .update(key, "id");
        } catch (DuplicateKeyException already) {
            throw HeldEvidence.requested();
        }
        return told(item, Objects.requireNonNull(key.getKey()).longValue(), actor, now);
    }

    /** The key of the bytes is gone with this: from here on nobody reads them, whatever becomes of the file and of Vigie. */
    public Destruction approve(EvidenceItem item, long destruction, Actor actor) {
        holds.alone(item.breach());
        held(item);
        Destruction asked = undecided(item, destruction);
        if (asked.requestedBy().equals(actor.name())) throw new SamePerson(actor.name());
        Instant now = now();
        boolean encrypted = doomed.doom(item.id(), now);
        decide(asked, true, null, encrypted ? "key_and_file" : "file", actor, now);
        return told(item, destruction, actor, now);
    }

    public Destruction refuse(EvidenceItem item, long destruction, String reason, Actor actor) {
        Instant now = now();
        decide(undecided(item, destruction), false, reason, null, actor, now);
        return told(item, destruction, actor, now);
    }

    /** Nothing of it is left here; the certificate is on the trail. Whoever comes second says nothing. */
    public void destroyed(EvidenceItem item) {
        Instant now = now();
        if (!doomed.erased(item.id(), now)) return;
        of(item.id()).stream()
                .filter(one -> one.state().equals(Destruction.DESTROYED))
                .forEach(one -> events.publishEvent(new DestructionTold(item.breach(), one, Actor.VIGIE, now)));
    }

    @Transactional(readOnly = true)
    public List<Destruction> of(long evidence) {
        return database.sql(SELECT + " order by d.id")
                .param(evidence)
                .query((row, number) -> read(row))
                .list();
    }

    private void held(EvidenceItem item) {
        Optional<Hold> hold = holds.on(item.breach(), item.id());
        if (hold.isPresent()) throw HeldEvidence.by(hold.get());
    }

    private Destruction undecided(EvidenceItem item, long destruction) {
        Destruction one = get(item.id(), destruction);
        if (!one.undecided()) throw HeldEvidence.requested();
        return one;
    }

    private Destruction get(long evidence, long destruction) {
        return database.sql(SELECT + " and d.id = ?")
                .params(evidence, destruction)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("destruction", String.valueOf(destruction)));
    }

    private void decide(
            Destruction asked,
            boolean approved,
            @Nullable String reason,
            @Nullable String method,
            Actor actor,
            Instant now) {
        int first = database.sql(
                        "update evidence_destruction set undecided = null, approved = :approved, method = :method,"
                                + " decided_by = :person, decided_at = :now, decision_reason = :reason"
                                + " where id = :id and undecided is not null")
                .param("approved", approved)
                .param("method", method)
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .param("reason", reason)
                .param("id", asked.id())
                .update();
        if (first == 0) throw HeldEvidence.requested();
    }

    private Destruction told(EvidenceItem item, long destruction, Actor actor, Instant now) {
        Destruction one = get(item.id(), destruction);
        events.publishEvent(new DestructionTold(item.breach(), one, actor, now));
        return one;
    }

    private static Destruction read(ResultSet row) throws SQLException {
        Boolean approved = row.getObject("approved", Boolean.class);
        Instant destroyedAt = ItemRow.instant(row, "destroyed_at");
        boolean done = Boolean.TRUE.equals(approved) && destroyedAt != null;
        return new Destruction(
                row.getLong("id"),
                row.getLong("evidence"),
                row.getString("reason"),
                row.getString("requested_by"),
                Objects.requireNonNull(ItemRow.instant(row, "requested_at")),
                done ? Destruction.DESTROYED : state(approved),
                row.getString("decided_by"),
                ItemRow.instant(row, "decided_at"),
                row.getString("decision_reason"),
                row.getString("method"),
                done ? destroyedAt : null,
                row.getString("sha256"),
                row.getLong("byte_size"));
    }

    private static String state(@Nullable Boolean approved) {
        if (approved == null) return Destruction.REQUESTED;
        return approved ? Destruction.APPROVED : Destruction.REFUSED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
