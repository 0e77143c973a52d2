package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What it is: an outcome that lightens the duties waits for a second person, the others count at once. */
@Component
class Outcomes {

    private final CaseRows rows;
    private final AwarenessVersions awareness;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outcomes(CaseRows rows, AwarenessVersions awareness, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.awareness = awareness;
        this.events = events;
        this.clock = clock;
    }

    void say(String reference, Outcome outcome, @Nullable Instant awareAt, String given, Actor actor) {
        CaseRow row = rows.lockOpen(reference);
        String reason = Demand.text("reason", given, Demand.LONGEST_TEXT);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (awareAt != null || outcome == Outcome.PERSONAL_DATA_BREACH)
            Demand.awareness("awareAt", awareAt, row.breach(), now);
        switch (outcome) {
            case PERSONAL_DATA_BREACH -> decide(row, outcome, awareAt, reason, actor, now);
            case UNDER_INVESTIGATION -> investigate(row, awareAt, reason, actor, now);
            case NOT_A_BREACH, PROJECT_DATA_BREACH -> propose(reference, outcome, awareAt, reason, actor, now);
        }
    }

    void approve(String reference, boolean approved, @Nullable String given, Actor actor) {
        CaseRow row = rows.lockOpen(reference);
        Outcome outcome = row.breach().proposedOutcome();
        if (outcome == null) throw new CaseConflict("nothing-waits", reference);
        if (actor.name().equals(row.proposedBy())) throw new SamePerson(actor.name());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (approved) decide(row, outcome, awareAt(row, outcome), reason(row), actor, now);
        else refuse(reference, outcome, Demand.text("reason", given, Demand.LONGEST_TEXT), actor, now);
    }

    private void decide(
            CaseRow row, Outcome outcome, @Nullable Instant awareAt, String reason, Actor actor, Instant now) {
        String reference = row.breach().reference();
        rows.set(
                reference,
                nothingProposed()
                        .and("outcome", outcome)
                        .and("outcome_reason", reason)
                        .values());
        respond(row, now);
        if (awareAt != null)
            for (AwarenessRole role : AwarenessRole.values()) awareness.state(row, role, awareAt, reason, actor);
        events.publishEvent(new OutcomeDecided(reference, outcome, reason, actor, now));
    }

    // It decides nothing: an outcome that stands goes on standing.
    private void investigate(CaseRow row, @Nullable Instant awareAt, String reason, Actor actor, Instant now) {
        String reference = row.breach().reference();
        Columns columns = nothingProposed();
        if (row.breach().outcome() == null || row.breach().outcome() == Outcome.UNDER_INVESTIGATION)
            columns.and("outcome", Outcome.UNDER_INVESTIGATION).and("outcome_reason", reason);
        rows.set(reference, columns.values());
        if (awareAt != null) investigated(row, awareAt, reason, actor);
        events.publishEvent(new OutcomeDecided(reference, Outcome.UNDER_INVESTIGATION, reason, actor, now));
    }

    /**
     * An earlier awareness counts at once, and a later one than was stated waits for a second person. Later than a provisional one it
     * says only that nobody is sure yet: the clocks go on from the detection.
     */
    private void investigated(CaseRow row, Instant given, String reason, Actor actor) {
        Instant awareAt = given.truncatedTo(ChronoUnit.MICROS);
        for (AwarenessRole role : AwarenessRole.values()) {
            Instant ruling = row.awareAt(role);
            if (awareAt.isBefore(ruling) || row.stated(role) && awareAt.isAfter(ruling))
                awareness.state(row, role, awareAt, reason, actor);
        }
    }

    private void propose(
            String reference, Outcome outcome, @Nullable Instant awareAt, String reason, Actor actor, Instant now) {
        rows.set(
                reference,
                Columns.with("proposed_outcome", outcome)
                        .and("proposed_reason", reason)
                        .and("proposed_aware_at", awareAt == null ? null : awareAt.truncatedTo(ChronoUnit.MICROS))
                        .and("proposed_by", actor.name())
                        .values());
        events.publishEvent(new OutcomeProposed(reference, outcome, reason, actor, now));
    }

    private void refuse(String reference, Outcome outcome, String reason, Actor actor, Instant now) {
        rows.set(reference, nothingProposed().values());
        events.publishEvent(new OutcomeRefused(reference, outcome, reason, actor, now));
    }

    /** The case is being worked on from the first step or decided outcome on. */
    void respond(CaseRow row, Instant now) {
        if (row.breach().state() == BreachState.REPORTED)
            rows.set(
                    row.breach().reference(),
                    Columns.with("responding_since", now).values());
    }

    private static @Nullable Instant awareAt(CaseRow row, Outcome outcome) {
        if (row.proposedAwareAt() != null || outcome != Outcome.PROJECT_DATA_BREACH) return row.proposedAwareAt();
        return row.breach().awarenessProvisional() ? row.breach().detectedAt() : null;
    }

    private static String reason(CaseRow row) {
        return row.proposedReason() == null ? "" : row.proposedReason();
    }

    private static Columns nothingProposed() {
        return Columns.with("proposed_outcome", null)
                .and("proposed_reason", null)
                .and("proposed_aware_at", null)
                .and("proposed_by", null);
    }
}
