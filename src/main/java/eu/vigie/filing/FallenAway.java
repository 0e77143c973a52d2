package eu.vigie.filing;

import eu.vigie.actor.Actor;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationSettled;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * No ground is left to tell that authority, or that stage is not owed: the open drafts go, and with them what waits to be handed
 * in. What was submitted stays, and so does what the authority may have: its receipt is recorded when it comes, and its withdrawal
 * follows ({@link FollowsDecision}). A withdrawal goes on: it is there because nothing is owed any more.
 */
@Component
public class FallenAway {

    private static final Set<ObligationState> LAPSED = Set.of(ObligationState.WITHDRAWN, ObligationState.NOT_REQUIRED);

    private final FilingRows rows;
    private final FilingSteps steps;
    private final FilingHistory history;
    private final Submissions submissions;
    private final Obligations obligations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FallenAway(
            FilingRows rows,
            FilingSteps steps,
            FilingHistory history,
            Submissions submissions,
            Obligations obligations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.history = history;
        this.submissions = submissions;
        this.obligations = obligations;
        this.events = events;
        this.clock = clock;
    }

    /** True when the authority has this filing or may have it, though nothing is owed to it any more. */
    @Transactional(readOnly = true)
    public boolean stillThere(Filing filing) {
        return filing.state().open() && lapsed(filing).isPresent();
    }

    /** The same, and no attempt is under way: only people go on with it, and the closing need not wait for them. */
    @Transactional(readOnly = true)
    public boolean leftBehind(Filing filing) {
        return stillThere(filing)
                && submissions
                        .of(filing.id())
                        .filter(row -> row.state().underWay())
                        .isEmpty();
    }

    @EventListener
    void settled(ObligationSettled event) {
        Obligation owed = event.obligation();
        if (!LAPSED.contains(owed.state())) return;
        history.hold(event.breach());
        open(owed).forEach(filing -> end(filing, owed, event.actor()));
    }

    /** It was in doubt when its duty fell away, and now it is certain that the authority does not have it. */
    @EventListener
    void notTaken(FilingNotTaken event) {
        history.hold(event.breach());
        Filing filing = history.row(event.filing()).filing();
        if (filing.state().open()) lapsed(filing).ifPresent(owed -> end(filing, owed, Actor.VIGIE));
    }

    private List<Filing> open(Obligation owed) {
        List<Filing> all =
                owed.duty() == Duty.AUTHORITY ? to(owed.breach(), owed.recipient()) : rows.serving(owed.id());
        return all.stream().filter(filing -> filing.state().open()).toList();
    }

    /** What informs that authority; a withdrawal only takes back. */
    private List<Filing> to(String breach, String authority) {
        return rows.of(breach).stream()
                .filter(filing -> filing.authority().equals(authority) && !filing.withdraws())
                .toList();
    }

    /** The duty that a first notification told, where it is not owed any more. What follows it was never owed by that duty. */
    Optional<Obligation> lapsed(Filing filing) {
        if (!filing.first()) return Optional.empty();
        return obligations.of(filing.breach()).stream()
                .filter(row -> row.duty() == Duty.AUTHORITY)
                .filter(row -> row.recipient().equals(filing.authority()) && LAPSED.contains(row.state()))
                .findFirst();
    }

    /** The case first, then the filing, then its submission, as by everyone who changes them. */
    private void end(Filing filing, Obligation owed, Actor actor) {
        steps.hold(filing.id());
        boolean handedIn = submissions
                .of(filing.id())
                .filter(row -> row.state() != SubmissionState.STOPPED)
                .isPresent();
        String reason = Objects.requireNonNullElse(owed.reason(), "");
        if (!submissions.stop(filing.id(), reason)) return;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        steps.withdraw(filing.id(), now);
        if (handedIn) events.publishEvent(stopped(filing, reason, actor, now));
    }

    private static FilingStopped stopped(Filing filing, String reason, Actor actor, Instant at) {
        Map<String, Object> details = Map.of("authority", filing.authority(), "reason", reason);
        return new FilingStopped(filing.breach(), filing.id(), details, actor, at);
    }
}
