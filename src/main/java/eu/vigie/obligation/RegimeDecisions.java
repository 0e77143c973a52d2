package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether a regime is triggered: what one person decides and a second approves. To be called in a transaction. */
@Component
class RegimeDecisions {

    private final StagesOfCases stages;
    private final RegimeTables tables;
    private final Reconciliation reconciliation;
    private final Book book;
    private final ApplicationEventPublisher events;

    RegimeDecisions(
            StagesOfCases stages,
            RegimeTables tables,
            Reconciliation reconciliation,
            Book book,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.tables = tables;
        this.reconciliation = reconciliation;
        this.book = book;
        this.events = events;
    }

    RegimeDecision decide(String breach, long obligation, boolean required, @Nullable String reason, Actor actor) {
        var here = stages.at(breach, obligation);
        var now = book.now();
        var checks = new RegimeChecks(here.breach(), now);
        var why = checks.text("reason", reason);
        checks.done();
        var stage = here.stage().onlyIf() == null ? null : here.stage().name();
        var decision = tables.add(new RegimeDecision(
                0, breach, here.regime().id(), stage, required, why, actor.name(), now, null, null, null));
        if (decision.waits()) events.publishEvent(new RegimeDecisionProposed(breach, decision, actor, now));
        else rule(decision, actor, now);
        return decision;
    }

    void approve(String breach, long number, boolean approved, @Nullable String reason, Actor actor) {
        var open = stages.open(breach);
        var decision = Proposal.waiting(tables.decisions(breach), number, "decision", breach, actor.name());
        var now = book.now();
        var checks = new RegimeChecks(open, now);
        var why = approved ? decision.reason() : checks.text("reason", reason);
        checks.done();
        tables.answer(number, approved, actor.name(), now);
        if (approved) rule(decision, actor, now);
        else events.publishEvent(new RegimeDecisionRefused(breach, decision, why, actor, now));
    }

    private void rule(RegimeDecision decision, Actor actor, Instant now) {
        events.publishEvent(new RegimeDecided(decision.breach(), decision, actor, now));
        reconciliation.reconcile(decision.breach(), actor);
    }
}
