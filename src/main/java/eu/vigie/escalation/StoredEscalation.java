package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.assessment.Band;
import eu.vigie.breach.Facts;
import eu.vigie.deadline.Ladder;
import eu.vigie.identity.Person;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Rings inside a {@link Savepoint} of the caller's transaction: together with the step that called when it succeeds, and without
 * harming it when it cannot be rung.
 */
@Component
class StoredEscalation implements Escalation {

    static final int PRESSING = 90;

    private final Obligations obligations;
    private final Climbers climbers;
    private final Plans plans;
    private final History history;
    private final Bell bell;
    private final Peal peal;
    private final Chain chain;
    private final SeniorAlert alert;
    private final AlertLinks links;
    private final StoredAlarms alarms;
    private final Clock clock;
    private final Savepoint savepoint;

    StoredEscalation(
            Obligations obligations,
            Climbers climbers,
            Plans plans,
            History history,
            Bell bell,
            Peal peal,
            Chain chain,
            SeniorAlert alert,
            AlertLinks links,
            StoredAlarms alarms,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.climbers = climbers;
        this.plans = plans;
        this.history = history;
        this.bell = bell;
        this.peal = peal;
        this.chain = chain;
        this.alert = alert;
        this.links = links;
        this.alarms = alarms;
        this.clock = clock;
        this.savepoint = new Savepoint(transactions);
    }

    @Override
    public Optional<Instant> nextRungAt(long obligation) {
        return open(obligation).flatMap(owed -> climbers.of(owed).next());
    }

    @Override
    public Standing standing(long obligation) {
        return open(obligation)
                .map(owed -> new Standing(climbers.of(owed).next().orElse(null), pressing(owed)))
                .orElse(new Standing(null, false));
    }

    private boolean pressing(Obligation owed) {
        return !Ladder.at(owed.start(), owed.limit(), PRESSING).isAfter(clock.instant());
    }

    @Override
    public void ring(long obligation) {
        savepoint.ring("obligation " + obligation, () -> bell.ring(obligation, now()));
    }

    @Override
    public void ring(Collection<String> breaches) {
        peal.ring(breaches, now());
    }

    @Override
    public void alertSeniorPersonnel(String breach) {
        savepoint.alert(breach, () -> alert.seniors(breach, now()));
    }

    @Override
    public void alertDeputies(String breach) {
        savepoint.alert("deputies of " + breach, () -> alert.deputies(breach, now()));
    }

    @Override
    public Duration patience(String breach) {
        return alert.patience(breach);
    }

    @Override
    public List<Rung> rung(String breach) {
        return history.of(breach);
    }

    @Override
    public List<Planned> ladder(String breach) {
        return plans.of(breach);
    }

    @Override
    public Function<Obligation, List<Planned>> climbs(
            String breach, @Nullable Facts supposed, @Nullable Band severity) {
        return plans.fresh(breach, supposed, severity);
    }

    @Override
    public Function<Obligation, String> ladders(String breach) {
        return plans.names(breach);
    }

    @Override
    public Function<Planned, List<String>> callees() {
        var roster = chain.roster();
        return rung -> names(roster.first(rung.roles(), rung.at()));
    }

    private static List<String> names(Map<Role, List<Person>> called) {
        return called.values().stream()
                .flatMap(List::stream)
                .map(Person::name)
                .distinct()
                .toList();
    }

    @Override
    public void acknowledge(String breach, Actor actor, Channel channel) {
        savepoint.apart(() -> alert.acknowledge(breach, actor, channel, now()));
    }

    @Override
    public Optional<AlertLink> linked(String token) {
        return links.of(token, now());
    }

    @Override
    public boolean acknowledge(String token) {
        var link = linked(token);
        link.ifPresent(found -> savepoint.apart(() -> acknowledge(found)));
        return link.isPresent();
    }

    private void acknowledge(AlertLink link) {
        var message = link.message();
        if (message == null) alert.acknowledge(link, now());
        else alarms.acknowledge(link, message);
    }

    private Optional<Obligation> open(long obligation) {
        return obligations.find(obligation).filter(Obligation::running);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
