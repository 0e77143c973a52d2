package eu.vigie.escalation;

import static java.util.stream.Collectors.toSet;

import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares open duties with rungs rung and rings what the engine's timers missed: after a stop, a failed letter, a lost timer.
 * One node at a time. Looks at those duties whose next rung is due, that have changed, or that nobody has looked at for hours:
 * a pass costs what there is to ring, not what is open.
 */
@Component
class Watchdog {

    private static final int PAGE = 500;

    /** In the next pass: whether what was missed has rung by then. */
    private static final Duration SOON = Duration.ofMillis(1);

    /**
     * A row that is held pass after pass belongs to a machine that is gone: its database may take hours to notice. Two that
     * watch at once ring nothing twice.
     */
    private static final int TOO_OFTEN = 3;

    private static final Duration AT_THE_LATEST = Duration.ofHours(6);

    private final Watch watch;
    private final Obligations obligations;
    private final Climbers climbers;
    private final Alerts alerts;
    private final SeniorAlert alert;
    private final Escalation escalation;
    private final Passes passes;
    private final Clock clock;
    private int refused;

    Watchdog(
            Watch watch,
            Obligations obligations,
            Climbers climbers,
            Alerts alerts,
            SeniorAlert alert,
            Escalation escalation,
            Passes passes,
            Clock clock) {
        this.watch = watch;
        this.obligations = obligations;
        this.climbers = climbers;
        this.alerts = alerts;
        this.alert = alert;
        this.escalation = escalation;
        this.passes = passes;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${vigie.escalation.watch-every:PT60S}",
            fixedDelayString = "${vigie.escalation.watch-every:PT60S}")
    void watch() {
        refused = watch.whenFree(Watch.WATCHDOG, this::pass) ? 0 : refused + 1;
        if (refused >= TOO_OFTEN) pass();
    }

    /** The next rung of another ladder may be nearer than that of the last. */
    @EventListener
    void on(LadderChanged change) {
        obligations.lookAt(change.breach());
    }

    /** Ladders are data: what they say may be other than before the stop. */
    @EventListener(ApplicationReadyEvent.class)
    void lookAtAll() {
        obligations.lookAtAll();
    }

    private void pass() {
        var now = clock.instant();
        var found = new AtomicInteger();
        obligations.toLookAt(now, PAGE, page -> found.addAndGet(look(page, now)));
        var unanswered = alert.unanswered(now);
        unanswered.forEach(breach -> watch.tried("deputies of " + breach, () -> escalation.alertDeputies(breach)));
        var all = found.get() + unanswered.size();
        watch.ofItsOwn(() -> passes.end(now, all));
    }

    /** How much of it the engine had missed. */
    private int look(List<Obligation> open, Instant now) {
        var climbing = climbers.of(open);
        var missed = climbing.stream()
                .filter(one -> !one.due(now).isEmpty())
                .map(Climber::owed)
                .collect(toSet());
        missed.forEach(owed -> watch.tried("rung of obligation " + owed.id(), () -> escalation.ring(owed.id())));
        var silent = alerts.missing(open.stream().map(Obligation::breach).toList());
        silent.forEach(breach -> watch.tried("alert of " + breach, () -> escalation.alertSeniorPersonnel(breach)));
        var again = new HashMap<Obligation, Instant>();
        for (var one : climbing) {
            var soon = missed.contains(one.owed()) || silent.contains(one.owed().breach());
            again.put(one.owed(), soon ? now.plus(SOON) : next(one, now));
        }
        watch.ofItsOwn(() -> obligations.lookAgain(again));
        return missed.size() + silent.size();
    }

    /** With the next rung, and now and then all the same. */
    private static Instant next(Climber climber, Instant now) {
        var latest = now.plus(AT_THE_LATEST);
        return climber.next().filter(rung -> rung.isBefore(latest)).orElse(latest);
    }
}
