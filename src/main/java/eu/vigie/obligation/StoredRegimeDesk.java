package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.deadline.Anchor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people say of regimes and brings the duties in line with it, each in one transaction. */
@Component
@Transactional
class StoredRegimeDesk implements RegimeDesk {

    private final StagesOfCases stages;
    private final RegimeDecisions decisions;
    private final DeclaredAnchors anchors;
    private final Submitting submitting;
    private final Reconciliation reconciliation;
    private final RegimeTables tables;

    StoredRegimeDesk(
            StagesOfCases stages,
            RegimeDecisions decisions,
            DeclaredAnchors anchors,
            Submitting submitting,
            Reconciliation reconciliation,
            RegimeTables tables) {
        this.stages = stages;
        this.decisions = decisions;
        this.anchors = anchors;
        this.submitting = submitting;
        this.reconciliation = reconciliation;
        this.tables = tables;
    }

    @Override
    public RegimeDecision decide(
            String breach, long obligation, boolean required, @Nullable String reason, Actor actor) {
        return decisions.decide(breach, obligation, required, reason, actor);
    }

    @Override
    public void approve(String breach, long decision, boolean approved, @Nullable String reason, Actor actor) {
        decisions.approve(breach, decision, approved, reason, actor);
    }

    @Override
    public DeclaredAnchor declare(
            String breach,
            long obligation,
            @Nullable Anchor anchor,
            @Nullable Instant at,
            @Nullable String reason,
            Actor actor) {
        return anchors.declare(breach, obligation, anchor, at, reason, actor);
    }

    @Override
    public void approveAnchor(String breach, long anchor, boolean approved, @Nullable String reason, Actor actor) {
        anchors.approve(breach, anchor, approved, reason, actor);
    }

    @Override
    public StageSubmission submit(String breach, long obligation, StageSubmission.Told told, Actor actor) {
        var stored = submitting.submit(stages.at(breach, obligation), told, actor);
        reconciliation.reconcile(breach, actor);
        return stored;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean decisionWaits(String breach, long decision) {
        return Proposal.awaited(tables.decisions(breach), decision);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anchorWaits(String breach, long anchor) {
        return Proposal.awaited(tables.anchors(breach), anchor);
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
}
