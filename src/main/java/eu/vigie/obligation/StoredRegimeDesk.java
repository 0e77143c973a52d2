package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Anchor;
import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import eu.vigie.deadline.Stage;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of regimes and brings the duties in line with it, each in one transaction. */
@Component
@Transactional
class StoredRegimeDesk implements RegimeDesk {

    private final Breaches breaches;
    private final Rows rows;
    private final RegimeTables tables;
    private final Submitting submitting;
    private final Reconciliation reconciliation;
    private final Book book;
    private final ApplicationEventPublisher events;

    StoredRegimeDesk(
            Breaches breaches,
            Rows rows,
            RegimeTables tables,
            Submitting submitting,
            Reconciliation reconciliation,
            Book book,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.rows = rows;
        this.tables = tables;
        this.submitting = submitting;
        this.reconciliation = reconciliation;
        this.book = book;
        this.events = events;
    }

    /** A stage of a declared regime in an open case. */
    record At(Breach breach, Row row, Regime regime, Stage stage) {}

    @Override
    public RegimeDecision decide(
            String breach, long obligation, boolean required, @Nullable String reason, Actor actor) {
        var at = at(breach, obligation);
        var now = book.now();
        var checks = new RegimeChecks(at.breach(), now);
        var why = checks.text("reason", reason);
        checks.done();
        var stage = at.stage().onlyIf() == null ? null : at.stage().name();
        var decision = tables.add(new RegimeDecision(
                0, breach, at.regime().id(), stage, required, why, actor.name(), now, null, null, null));
        if (decision.waits()) events.publishEvent(new RegimeDecisionProposed(breach, decision, actor, now));
        else rule(decision, actor, now);
        return decision;
    }

    @Override
    public void approve(String breach, long number, boolean approved, @Nullable String reason, Actor actor) {
        var open = open(breach);
        rows.locked(breach);
        var decision = waiting(breach, number);
        if (decision.decidedBy().equals(actor.name())) throw new SamePerson(actor.name());
        var now = book.now();
        var checks = new RegimeChecks(open, now);
        var why = approved ? decision.reason() : checks.text("reason", reason);
        checks.done();
        tables.answer(number, approved, actor.name(), now);
        if (approved) rule(decision, actor, now);
        else events.publishEvent(new RegimeDecisionRefused(breach, decision, why, actor, now));
    }

    /** A later decision on the same takes the place of one that waits. */
    private RegimeDecision waiting(String breach, long number) {
        var all = tables.decisions(breach);
        var decision = all.stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", breach + "/" + number));
        boolean superseded = all.stream().anyMatch(one -> one.id() > number && one.sameMatter(decision));
        if (!decision.waits() || superseded) throw new RegimeConflict("nothing-waits", breach);
        return decision;
    }

    private void rule(RegimeDecision decision, Actor actor, Instant now) {
        events.publishEvent(new RegimeDecided(decision.breach(), decision, actor, now));
        reconciliation.reconcile(decision.breach(), actor);
    }

    @Override
    public DeclaredAnchor declare(
            String breach,
            long obligation,
            @Nullable Anchor anchor,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor) {
        var here = at(breach, obligation);
        var now = book.now();
        var checks = new RegimeChecks(here.breach(), now);
        var known = checks.anchor("anchor", anchor, here.regime());
        var instant = checks.instant("at", at);
        var why = checks.text("reason", reason);
        checks.done();
        var declared = tables.add(new DeclaredAnchor(
                0,
                breach,
                here.regime().id(),
                known,
                instant,
                why,
                actor.name(),
                now,
                later(here, known, instant),
                null,
                null,
                null));
        if (declared.waits()) events.publishEvent(new AnchorProposed(breach, declared, actor, now));
        else rule(declared, actor);
        return declared;
    }

    /** Whether it would lengthen a clock that runs. */
    private boolean later(At here, Anchor anchor, Instant at) {
        return new OnRecord(List.of(), List.of(), tables.anchors(here.breach().reference()), List.of())
                .anchor(here.regime().id(), anchor)
                .filter(at::isAfter)
                .isPresent();
    }

    private void rule(DeclaredAnchor declared, Actor actor) {
        events.publishEvent(new AnchorDeclared(declared.breach(), declared, actor, declared.at()));
        reconciliation.reconcile(declared.breach(), actor);
    }

    @Override
    public void approveAnchor(String breach, long number, boolean approved, @Nullable String reason, Actor actor) {
        var open = open(breach);
        rows.locked(breach);
        var declared = waitingAnchor(breach, number);
        if (declared.statedBy().equals(actor.name())) throw new SamePerson(actor.name());
        var now = book.now();
        var checks = new RegimeChecks(open, now);
        var why = approved ? declared.reason() : checks.text("reason", reason);
        checks.done();
        tables.answerAnchor(number, approved, actor.name(), now);
        if (approved) rule(declared, actor);
        else events.publishEvent(new AnchorRefused(breach, declared, why, actor, now));
    }

    /** A later word on the same takes the place of one that waits. */
    private DeclaredAnchor waitingAnchor(String breach, long number) {
        var all = tables.anchors(breach);
        var declared = all.stream()
                .filter(one -> one.id() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("anchor", breach + "/" + number));
        boolean superseded = all.stream().anyMatch(one -> one.id() > number && one.sameMatter(declared));
        if (!declared.waits() || superseded) throw new RegimeConflict("nothing-waits", breach);
        return declared;
    }

    @Override
    public StageSubmission submit(String breach, long obligation, StageSubmission.Told told, Actor actor) {
        var stored = submitting.submit(at(breach, obligation), told, actor);
        reconciliation.reconcile(breach, actor);
        return stored;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegimeDecision> decisions(String breach) {
        return tables.decisions(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeclaredAnchor> anchors(String breach) {
        return tables.anchors(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<StageSubmission> submissions(String breach) {
        return tables.submissions(breach);
    }

    private Breach open(String breach) {
        var found = breaches.get(breach);
        if (found.state() == BreachState.CLOSED) throw new RegimeConflict("case-closed", breach);
        return found;
    }

    private At at(String breach, long obligation) {
        var open = open(breach);
        var row = rows.locked(breach).stream()
                .filter(one -> one.id() == obligation)
                .findFirst()
                .orElseThrow(() -> new NotFound("obligation", breach + "/" + obligation));
        if (row.duty() != Duty.OTHER_REGIME) throw new RegimeConflict("duty-by-facts", row.regime());
        var regime = CaseRules.of(row.regime(), open, null)
                .orElseGet(() -> Regimes.ours().get(row.regime()));
        return new At(open, row, regime, regime.stage(row.stage()).orElseThrow());
    }
}
