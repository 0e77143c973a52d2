package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The end of a case, which two persons agree on, and its re-opening. */
@Component
class CaseClosing {

    private final CaseRows rows;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(CaseRows rows, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    void propose(String reference, String given, Actor actor) {
        Breach breach = rows.lockOpen(reference).breach();
        if (breach.outcome() == null || breach.outcome() == Outcome.UNDER_INVESTIGATION)
            throw new CaseConflict("outcome-undecided", reference);
        String summary = Demand.text("summary", given, Demand.LONGEST_TEXT);
        rows.set(
                reference,
                Columns.with("closing_summary", summary)
                        .and("closing_proposed_by", actor.name())
                        .values());
        events.publishEvent(new ClosingProposed(reference, summary, actor, now()));
    }

    void approve(String reference, boolean approved, @Nullable String reason, Actor actor) {
        CaseRow row = rows.lockOpen(reference);
        if (row.closingProposedBy() == null) throw new CaseConflict("nothing-waits", reference);
        if (row.closingProposedBy().equals(actor.name())) throw new SamePerson(actor.name());
        if (approved) close(reference, actor, now());
        else refuse(reference, Demand.text("reason", reason, Demand.LONGEST_TEXT), actor, now());
    }

    /** Awareness stays as it was: a re-opened case has the clocks it had. */
    void reopen(String reference, String given, Actor actor) {
        if (rows.lock(reference).breach().state() != BreachState.CLOSED)
            throw new CaseConflict("case-not-closed", reference);
        String reason = Demand.text("reason", given, Demand.LONGEST_TEXT);
        rows.set(
                reference,
                Columns.with("closed_at", null).and("closing_summary", null).values());
        events.publishEvent(new BreachReopened(reference, reason, actor, now()));
    }

    private void close(String reference, Actor actor, Instant now) {
        rows.set(
                reference,
                Columns.with("closed_at", now).and("closing_proposed_by", null).values());
        String summary = database.sql("select closing_summary from breach_case where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        events.publishEvent(new BreachClosed(reference, summary, actor, now));
    }

    private void refuse(String reference, String reason, Actor actor, Instant now) {
        rows.set(
                reference,
                Columns.with("closing_summary", null)
                        .and("closing_proposed_by", null)
                        .values());
        events.publishEvent(new ClosingRefused(reference, reason, actor, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
