package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.deadline.Anchor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Instants that only people know: the first and an earlier one count at once, a later one once a second person approves it. */
@Component
class DeclaredAnchors {

    private final StagesOfCases stages;
    private final RegimeTables tables;
    private final Reconciliation reconciliation;
    private final Book book;
    private final ApplicationEventPublisher events;

    DeclaredAnchors(
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

    DeclaredAnchor declare(
            String breach,
            long obligation,
            @Nullable Anchor anchor,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor) {
        var here = stages.at(breach, obligation);
        var regime = here.regime();
        var now = book.now();
        var checks = new RegimeChecks(here.breach(), now);
        var known = checks.anchor("anchor", anchor, regime);
        var instant = checks.instant("at", at);
        var why = checks.text("reason", reason);
        checks.done();
        boolean later = later(here, known, instant);
        var declared = tables.add(new DeclaredAnchor(
                0, breach, regime.id(), known, instant, why, actor.name(), now, later, null, null, null));
        if (declared.waits()) events.publishEvent(new AnchorProposed(breach, declared, actor, now));
        else rule(declared, actor);
        return declared;
    }

    /** Whether it would lengthen a clock that runs. */
    private boolean later(StageOfCase here, Anchor anchor, Instant at) {
        return tables.of(here.breach().reference(), List.of())
                .anchor(here.regime().id(), anchor)
                .filter(at::isAfter)
                .isPresent();
    }

    void approve(String breach, long number, boolean approved, @Nullable String reason, Actor actor) {
        var open = stages.open(breach);
        var declared = Proposal.waiting(tables.anchors(breach), number, "anchor", breach, actor.name());
        var now = book.now();
        var checks = new RegimeChecks(open, now);
        var why = approved ? declared.reason() : checks.text("reason", reason);
        checks.done();
        tables.answerAnchor(number, approved, actor.name(), now);
        if (approved) rule(declared, actor);
        else events.publishEvent(new AnchorRefused(breach, declared, why, actor, now));
    }

    private void rule(DeclaredAnchor declared, Actor actor) {
        events.publishEvent(new AnchorDeclared(declared.breach(), declared, actor, declared.at()));
        reconciliation.reconcile(declared.breach(), actor);
    }
}
