package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that are not wanted as they are: dropped by an officer, or turned into what the decision of the case asks for. */
@Service
public class Drafts {

    private final FilingSteps steps;
    private final FilingHistory history;
    private final Submissions submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(
            FilingSteps steps,
            FilingHistory history,
            Submissions submissions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.history = history;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drops a draft that was begun by mistake; its number is not used again. Refused without a reason, for what was approved or
     * is on its way, for the first notification while it is owed, and in a closed case.
     */
    @Transactional
    public void discard(long id, String reason, Actor actor) {
        Filing filing = history.row(id).filing();
        if (reason.isBlank()) throw new InvalidInput(Fault.of("reason", "filing-reason"));
        if (filing.state() != FilingState.DRAFT) throw FilingHistory.conflict(filing);
        if (filing.first()) throw FilingNotPossible.at("type", "filing-first-owed");
        if (onItsWay(filing)) throw new FilingNotPossible("filing-on-its-way");
        if (history.closed(filing.breach())) throw new FilingNotPossible("filing-case-closed");
        FilingHistory.must(steps.discard(id, now()), filing);
        events.publishEvent(new FilingDiscarded(filing.breach(), id, Map.of("reason", reason.strip()), actor, now()));
    }

    /** True while {@link #discard} would drop it. */
    @Transactional(readOnly = true)
    public boolean mayBeDropped(Filing filing) {
        return filing.state() == FilingState.DRAFT
                && !filing.first()
                && !onItsWay(filing)
                && !history.closed(filing.breach());
    }

    /** A withdrawal becomes a follow-up, or the other way round; what was frozen for approval is a draft again. */
    void turn(Filing draft, String subtype, Actor actor) {
        boolean same = draft.withdraws() == "withdraw".equals(subtype);
        if (same || draft.state() != FilingState.DRAFT || onItsWay(draft)) return;
        FilingHistory.must(steps.turn(draft.id(), subtype), draft);
        events.publishEvent(new FollowUpTurned(draft.breach(), draft.id(), Map.of("subtype", subtype), actor, now()));
    }

    /** Handed in before its approval: what the authority may have is not taken back. What was stopped before it left is a draft again. */
    private boolean onItsWay(Filing filing) {
        return submissions
                .of(filing.id())
                .filter(row -> row.state() != SubmissionState.STOPPED)
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
