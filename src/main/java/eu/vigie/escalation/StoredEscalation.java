package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings inside a savepoint of the caller's transaction: together with the step that called when it succeeds, and without
 * harming it when a letter cannot be written. What did not ring stays un-rung for the {@link Watchdog}.
 */
@Component
class StoredEscalation implements Escalation {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEscalation.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int PRESSING = 90;

    private final Obligations obligations;
    private final Breaches breaches;
    private final Rungs rungs;
    private final Alerts alerts;
    private final Bell bell;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate apart;

    StoredEscalation(
            Obligations obligations,
            Breaches breaches,
            Rungs rungs,
            Alerts alerts,
            Bell bell,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.breaches = breaches;
        this.rungs = rungs;
        this.alerts = alerts;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Optional<Instant> nextRungAt(long obligation) {
        return open(obligation).flatMap(owed -> Rota.of(owed.duty())
                .ladder()
                .after(rungs.highest(List.of(owed)).getOrDefault(obligation, 0))
                .map(rung -> rung.at(owed.anchorAt(), owed.limit())));
    }

    @Override
    public void ring(long obligation) {
        guarded("obligation " + obligation, () -> bell.ring(obligation, now()));
    }

    @Override
    public void alertSeniorPersonnel(String breach) {
        guarded("alert of " + breach, () -> bell.alert(breach, "seniors", Rota.SENIORS, now()));
    }

    @Override
    public void alertDeputies(String breach) {
        if (alerts.acknowledged(breach)) return;
        guarded("deputies of " + breach, () -> bell.alert(breach, "deputies", Rota.DEPUTIES, now()));
    }

    @Override
    public Duration patience(String breach) {
        return PATIENCE.dividedBy(breaches.get(breach).speed());
    }

    @Override
    public boolean pressing(long obligation) {
        return open(obligation)
                .map(owed -> Ladder.at(owed.anchorAt(), owed.limit(), PRESSING))
                .filter(at -> !at.isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public List<Rung> rung(String breach) {
        return rungs.of(breach);
    }

    @Override
    public void acknowledge(String breach, Actor actor) {
        apart.executeWithoutResult(status -> {
            if (alerts.acknowledgedBy(breach, actor.name())) return;
            alerts.acknowledge(breach, actor.name(), now());
            events.publishEvent(new AlertAcknowledged(breach, actor, now()));
        });
    }

    private Optional<Obligation> open(long obligation) {
        return obligations.find(obligation).filter(owed -> owed.state().open());
    }

    private void guarded(String what, Runnable ringing) {
        try {
            apart.executeWithoutResult(status -> ringing.run());
        } catch (RuntimeException failure) {
            LOG.error("Not rung, the watchdog will: {}", what, failure);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
