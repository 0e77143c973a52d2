package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.NotFound;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: on a piece of evidence, or on a case and everything in it. */
@Component
@Transactional
public class LegalHolds {

    private final JdbcClient database;
    private final Breaches breaches;
    private final EvidenceRows evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(
            JdbcClient database,
            Breaches breaches,
            EvidenceRows evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.breaches = breaches;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** On that piece, or (null) on all of the case, what comes later too. Refused without a reason, and with an end that has passed. */
    public Hold place(String breach, @Nullable Long piece, PlacedHold said, Actor actor) {
        return place(breach, piece, said, null, actor);
    }

    /** The same, for that request by law enforcement. */
    public Hold placeFor(long request, String breach, @Nullable Long piece, PlacedHold said, Actor actor) {
        return place(breach, piece, said, request, actor);
    }

    private Hold place(String breach, @Nullable Long piece, PlacedHold said, @Nullable Long request, Actor actor) {
        String reference = breaches.get(breach).reference();
        if (piece != null && evidence.get(reference, piece).destroyingSince() != null) throw new DestroyedEvidence();
        Instant now = now();
        SaidText check = new SaidText();
        String reason = check.neededText("reason", said.reason(), SaidText.NOTES);
        if (said.until() != null && !said.until().isAfter(now)) check.wrong("until", "hold-until");
        check.settle();
        alone(reference);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into evidence_hold"
                        + " (breach, evidence, reason, placed_by, placed_at, until_at, police_request)"
                        + " values (:breach, :evidence, :reason, :person, :now, :until, :request)")
                .param("breach", reference)
                .param("evidence", piece)
                .param("reason", reason)
                .param("person", actor.name())
                .param("now", now.atOffset(UTC))
                .param("until", said.until() == null ? null : said.until().atOffset(UTC))
                .param("request", request)
                .update(key, "id");
        Hold placed = get(reference, Objects.requireNonNull(key.getKey()).longValue());
        events.publishEvent(new HoldTold(placed, actor, now));
        return placed;
    }

    /** It holds no more, and why. Refused without a reason, and for one that holds no more already. */
    public Hold lift(String breach, long hold, @Nullable String reason, Actor actor) {
        alone(breach);
        Instant now = now();
        if (!get(breach, hold).holds(now)) throw HeldEvidence.ended();
        SaidText check = new SaidText();
        String why = check.neededText("reason", reason, SaidText.NOTES);
        check.settle();
        database.sql("update evidence_hold set lifted_by = ?, lifted_at = ?, lift_reason = ? where id = ?")
                .params(actor.name(), now.atOffset(UTC), why, hold)
                .update();
        Hold lifted = get(breach, hold);
        events.publishEvent(new HoldTold(lifted, actor, now));
        return lifted;
    }

    @Transactional(readOnly = true)
    public Hold get(String breach, long hold) {
        return database.sql("select * from evidence_hold where breach = ? and id = ?")
                .params(breach, hold)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("hold", String.valueOf(hold)));
    }

    /** All of a case, on the whole and on pieces, those that hold no more too; oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> of(String breach) {
        return database.sql("select * from evidence_hold where breach = ? order by id")
                .param(breach)
                .query((row, number) -> read(row))
                .list();
    }

    /** Those that cover or covered that piece. */
    @Transactional(readOnly = true)
    public List<Hold> of(String breach, long piece) {
        return of(breach).stream()
                .filter(hold -> hold.evidence() == null || hold.evidence() == piece)
                .toList();
    }

    /** Whether nothing of the case may be erased now. */
    @Transactional(readOnly = true)
    public boolean onCase(String breach) {
        Instant now = now();
        return of(breach).stream().anyMatch(hold -> hold.evidence() == null && hold.holds(now));
    }

    /** What forbids to destroy that piece now. */
    @Transactional(readOnly = true)
    public Optional<Hold> on(String breach, long piece) {
        Instant now = now();
        return of(breach, piece).stream().filter(hold -> hold.holds(now)).findFirst();
    }

    /** Nobody places a hold on the case, and nobody approves a destruction in it, until the transaction ends. */
    void alone(String breach) {
        breaches.hold(breach);
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(
                row.getLong("id"),
                row.getString("breach"),
                row.getObject("evidence", Long.class),
                row.getString("reason"),
                row.getString("placed_by"),
                Objects.requireNonNull(ItemRow.instant(row, "placed_at")),
                ItemRow.instant(row, "until_at"),
                row.getString("lifted_by"),
                ItemRow.instant(row, "lifted_at"),
                row.getString("lift_reason"),
                row.getObject("police_request", Long.class));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
