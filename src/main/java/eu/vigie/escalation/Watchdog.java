package eu.vigie.escalation;

import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares open duties with rungs rung and rings what the engine's timers missed: after a stop, a failed letter, a lost timer.
 * One node at a time. Two queries for each page of open duties, whatever their number.
 */
@Component
class Watchdog {

    private static final int PAGE = 500;

    private final Watch watch;
    private final Obligations obligations;
    private final Rungs rungs;
    private final Alerts alerts;
    private final SeniorAlert alert;
    private final Escalation escalation;
    private final Clock clock;

    Watchdog(
            Watch watch,
            Obligations obligations,
            Rungs rungs,
            Alerts alerts,
            SeniorAlert alert,
            Escalation escalation,
            Clock clock) {
        this.watch = watch;
        this.obligations = obligations;
        this.rungs = rungs;
        this.alerts = alerts;
        this.alert = alert;
        this.escalation = escalation;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${vigie.escalation.watch-every:PT60S}",
            fixedDelayString = "${vigie.escalation.watch-every:PT60S}")
    void watch() {
        watch.whenFree(this::pass);
    }

    private void pass() {
        var page = page(null);
        while (!page.isEmpty()) {
            look(page, clock.instant());
            page = page.size() < PAGE ? List.of() : page(page.get(page.size() - 1));
        }
        alert.unanswered(clock.instant()).forEach(breach -> watch.ofItsOwn(() -> escalation.alertDeputies(breach)));
    }

    private List<Obligation> page(@Nullable Obligation last) {
        return last == null ? obligations.open(null, 0, PAGE) : obligations.open(last.limit(), last.id(), PAGE);
    }

    private void look(List<Obligation> open, Instant now) {
        var highest = rungs.highest(open);
        open.stream()
                .filter(owed -> missed(owed, highest.getOrDefault(owed.id(), 0), now))
                .forEach(owed -> watch.ofItsOwn(() -> escalation.ring(owed.id())));
        alerts.missing(open.stream().map(Obligation::breach).toList())
                .forEach(breach -> watch.ofItsOwn(() -> escalation.alertSeniorPersonnel(breach)));
    }

    private static boolean missed(Obligation owed, int above, Instant now) {
        return !Climb.of(owed).due(above, now).isEmpty();
    }
}
