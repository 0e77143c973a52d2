package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the book of duties and enters what was done. */
@Component
@Transactional
class StoredObligations implements Obligations {

    private static final List<Role> MAY_CORRECT = List.of(Role.PRIVACY_OFFICER, Role.DPO, Role.INCIDENT_LEAD);

    private final Rows rows;
    private final Looks looks;
    private final Book book;
    private final Breaches breaches;
    private final Estate estate;
    private final Corrections corrections;
    private final Reconciliation reconciliation;
    private final ApplicationEventPublisher events;

    StoredObligations(
            Rows rows,
            Looks looks,
            Book book,
            Breaches breaches,
            Estate estate,
            Corrections corrections,
            Reconciliation reconciliation,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.looks = looks;
        this.book = book;
        this.breaches = breaches;
        this.estate = estate;
        this.corrections = corrections;
        this.reconciliation = reconciliation;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> of(String breach) {
        return rows.of(List.of(breach)).stream().map(Row::obligation).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> ofAll(Collection<String> of) {
        return rows.of(of).stream().map(Row::obligation).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> asKnown(String breach, Instant at) {
        return rows.asKnown(breach, at).stream().map(Row::obligation).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Obligation> find(long id) {
        return rows.find(id).map(Row::obligation);
    }

    @Override
    @Transactional(readOnly = true)
    public Obligation get(String breach, long id) {
        return find(id).filter(one -> one.breach().equals(breach))
                .orElseThrow(() -> new NotFound("obligation", breach + "/" + id));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> open(@Nullable Instant afterLimit, long afterId, int limit) {
        var from = Objects.requireNonNullElse(afterLimit, Instant.EPOCH);
        return rows.open(from, afterId, limit).stream().map(Row::obligation).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void toLookAt(Instant now, int atATime, Consumer<List<Obligation>> watcher) {
        looks.due(
                now,
                atATime,
                rows -> watcher.accept(rows.stream().map(Row::obligation).toList()));
    }

    @Override
    public void lookAgain(Map<Obligation, Instant> at) {
        looks.again(at);
    }

    @Override
    public void lookAt(String breach) {
        looks.at(breach);
    }

    @Override
    public void lookAtAll() {
        looks.atAll();
    }

    @Override
    public List<Obligation> held(Collection<String> breaches) {
        return rows.locked(breaches).stream()
                .map(Row::obligation)
                .filter(Obligation::running)
                .toList();
    }

    @Override
    public void met(String breach, Duty duty, @Nullable String recipient, Instant at, Actor actor) {
        var done = at.truncatedTo(ChronoUnit.MICROS);
        owed(breach, duty, recipient)
                .filter(row -> row.metAt() == null)
                .forEach(row -> book.enter(row, row.met(done), actor, done));
    }

    @Override
    public void declined(String breach, Duty duty, String reason, Actor actor) {
        owed(breach, duty, null)
                .filter(row -> row.metAt() == null)
                .forEach(row -> book.enter(row, row.declined(reason), actor));
    }

    @Override
    public void followUp(String breach, String authority, Instant submittedAt, Actor actor) {
        breaches.hold(breach);
        var known = rows.locked(breach).stream()
                .anyMatch(row -> row.duty() == Duty.FOLLOW_UP && row.recipient().equals(authority));
        if (known) return;
        var speed = breaches.get(breach).speed();
        book.enter(null, Row.fresh(breach, FollowUps.towards(authority, submittedAt, speed)), actor);
        events.publishEvent(new DutiesReconciled(breach));
    }

    @Override
    public void openAgain(String breach, Duty duty, String recipient, String reason, Actor actor) {
        owed(breach, duty, recipient)
                .filter(row -> row.metAt() != null)
                .forEach(row -> book.enter(row, row.openAgain(reason), actor));
        reconciliation.reconcile(breach, actor);
    }

    @Override
    public void countAsRequired(long id, Actor actor) {
        rows.find(id).stream()
                .flatMap(found -> rows.locked(found.breach()).stream())
                .filter(row -> row.id() == id && row.state() == ObligationState.UNDECIDED)
                .forEach(row -> book.enter(row, row.presumedRequired("undecided_at_75"), actor));
    }

    @Override
    public void correctCustomer(String breach, String customer, boolean affected, String reason, Actor actor) {
        if (!actor.hasOneOf(MAY_CORRECT))
            throw new RoleMissing(
                    String.join(", ", MAY_CORRECT.stream().map(Role::code).toList()));
        breaches.hold(breach);
        if (breaches.get(breach).closedAt() != null) throw new RegimeConflict("case-closed", breach);
        if (estate.customer(customer).isEmpty())
            throw new InvalidInput(Fault.of("customer", "unknown-customer", customer));
        if (reason.isBlank()) throw new InvalidInput(Fault.of("reason", "correction-reason"));
        var at = book.now();
        corrections.addCustomer(breach, new Corrections.Correction(customer, affected, reason), actor.name(), at);
        events.publishEvent(new CustomerCorrected(breach, customer, affected, reason, actor, at));
        reconciliation.reconcile(breach, actor);
    }

    /** The case is held before its duties: a duty that changes changes what the process of the case waits for. */
    private Stream<Row> owed(String breach, Duty duty, @Nullable String recipient) {
        breaches.hold(breach);
        return rows.locked(breach).stream()
                .filter(row -> row.duty() == duty && row.withdrawnAt() == null)
                .filter(row -> recipient == null || recipient.equals(row.recipient()));
    }
}
