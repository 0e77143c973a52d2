package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.deadline.Ladder;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    static final int PRESSING = 90;

    private final Obligations obligations;
    private final Rungs rungs;
    private final Bell bell;
    private final SeniorAlert alert;
    private final Clock clock;
    private final TransactionTemplate apart;

    StoredEscalation(
            Obligations obligations,
            Rungs rungs,
            Bell bell,
            SeniorAlert alert,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.rungs = rungs;
        this.bell = bell;
        this.alert = alert;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public Optional<Instant> nextRungAt(long obligation) {
        return open(obligation).flatMap(owed -> Climb.of(owed)
                .next(rungs.highest(List.of(owed)).getOrDefault(obligation, 0)));
    }

    @Override
    public void ring(long obligation) {
        guarded("obligation " + obligation, () -> bell.ring(obligation, now()));
    }

    @Override
    public void alertSeniorPersonnel(String breach) {
        guarded("alert of " + breach, () -> alert.seniors(breach, now()));
    }

    @Override
    public void alertDeputies(String breach) {
        guarded("deputies of " + breach, () -> alert.deputies(breach, now()));
    }

    @Override
    public Duration patience(String breach) {
        return alert.patience(breach);
    }

    @Override
    public boolean pressing(long obligation) {
        return open(obligation)
                .map(owed -> Ladder.at(owed.start(), owed.limit(), PRESSING))
                .filter(at -> !at.isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public List<Rung> rung(String breach) {
        return rungs.of(breach);
    }

    @Override
    public List<Planned> ladder(String breach) {
        var open = obligations.of(breach).stream().filter(Obligation::running).toList();
        var rung = rungs.rungAt(breach);
        return open.stream()
                .flatMap(owed -> planned(Climb.of(owed), rung))
                .sorted(Comparator.comparing(Planned::at).thenComparing(Planned::obligation))
                .toList();
    }

    @Override
    public List<Planned> climb(Obligation owed) {
        return planned(Climb.of(owed), Map.of()).toList();
    }

    private static Stream<Planned> planned(Climb climb, Map<Rungs.Place, Instant> rung) {
        var owed = climb.owed();
        return climb.rungs().stream()
                .map(one -> new Planned(
                        owed.id(),
                        one.percent(),
                        climb.at(one),
                        climb.roles(List.of(one)),
                        rung.get(new Rungs.Place(owed.id(), owed.start(), one.percent()))));
    }

    @Override
    public void acknowledge(String breach, Actor actor, Channel channel) {
        apart.executeWithoutResult(status -> alert.acknowledge(breach, actor, channel, now()));
    }

    @Override
    public Optional<AlertLink> linked(String token) {
        return alert.behind(token, now());
    }

    @Override
    public boolean acknowledge(String token) {
        return Boolean.TRUE.equals(apart.execute(status -> alert.acknowledge(token, now())));
    }

    private Optional<Obligation> open(long obligation) {
        return obligations.find(obligation).filter(Obligation::running);
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
