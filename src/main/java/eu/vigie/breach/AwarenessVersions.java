package eu.vigie.breach;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when we are aware: versions, never overwritten. A later instant would lengthen the clock and waits for a second person. */
@Component
class AwarenessVersions {

    private record Stated(AwarenessRole role, Instant at, String reason, String by, boolean waits) {}

    private final CaseRows rows;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AwarenessVersions(CaseRows rows, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** States another awareness of an open case. True when it rules at once. */
    boolean move(String reference, AwarenessRole role, Instant at, String reason, Actor actor) {
        CaseRow row = rows.lockOpen(reference);
        String why = Demand.text("reason", reason, Demand.LONGEST_TEXT);
        Demand.awareness("at", at, row.breach(), clock.instant());
        return state(row, role, at, why, actor);
    }

    /** States an awareness that was found fit; the row is locked. True when it rules at once. */
    boolean state(CaseRow row, AwarenessRole role, Instant given, String reason, Actor actor) {
        Instant at = given.truncatedTo(ChronoUnit.MICROS);
        String reference = row.breach().reference();
        boolean rules = !row.stated(role) || !at.isAfter(row.awareAt(role));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long version = store(reference, new Stated(role, at, reason, actor.name(), !rules), now);
        if (rules) rule(row, version, role, at, reason, actor, now);
        else events.publishEvent(new AwarenessProposed(reference, role, at, version, reason, actor, now));
        return rules;
    }

    void approve(String reference, long version, boolean approved, @Nullable String reason, Actor actor) {
        CaseRow row = rows.lock(reference);
        Stated waiting = waiting(reference, version);
        if (waiting.by().equals(actor.name())) throw new SamePerson(actor.name());
        String why = approved ? waiting.reason() : Demand.text("reason", reason, Demand.LONGEST_TEXT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        decide(reference, version, approved, actor, now);
        if (approved) rule(row, version, waiting.role(), waiting.at(), why, actor, now);
        else events.publishEvent(new AwarenessRefused(reference, version, why, actor, now));
    }

    private void rule(
            CaseRow row, long version, AwarenessRole role, Instant at, String reason, Actor actor, Instant now) {
        String reference = row.breach().reference();
        Instant was = row.awareAt(role);
        String column = role.name().toLowerCase(Locale.ROOT) + "_aware_";
        rows.set(
                reference,
                Columns.with(column + "at", at).and(column + "stated", true).values());
        events.publishEvent(new AwarenessMoved(reference, role, was, at, version, reason, actor, now));
    }

    private long store(String reference, Stated stated, Instant now) {
        long version = database.sql("select coalesce(max(version), 0) + 1 from breach_awareness where breach = ?")
                .param(reference)
                .query(Long.class)
                .single();
        rows.insert(
                "breach_awareness",
                Columns.with("breach", reference)
                        .and("version", version)
                        .and("aware_role", stated.role())
                        .and("aware_at", stated.at())
                        .and("reason", stated.reason())
                        .and("waits", stated.waits())
                        .and("stated_by", stated.by())
                        .and("stated_at", now)
                        .values());
        return version;
    }

    private Stated waiting(String reference, long version) {
        Stated stated = database.sql("select * from breach_awareness where breach = ? and version = ?")
                .params(reference, version)
                .query((row, number) -> new Stated(
                        AwarenessRole.valueOf(row.getString("aware_role").toUpperCase(Locale.ROOT)),
                        row.getObject("aware_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getString("stated_by"),
                        row.getBoolean("waits")))
                .optional()
                .orElseThrow(() -> new NotFound("awareness", reference + "/" + version));
        if (!stated.waits()) throw new CaseConflict("nothing-waits", reference);
        return stated;
    }

    private void decide(String reference, long version, boolean approved, Actor actor, Instant now) {
        database.sql("update breach_awareness set waits = false, approved = ?, decided_by = ?, decided_at = ?"
                        + " where breach = ? and version = ?")
                .params(approved, actor.name(), now.atOffset(UTC), reference, version)
                .update();
    }
}
