package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.AssessmentDecided;
import eu.vigie.breach.AwarenessMoved;
import eu.vigie.breach.BreachClosed;
import eu.vigie.breach.BreachReopened;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.BreachState;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.FactsChanged;
import eu.vigie.breach.Outcome;
import eu.vigie.breach.OutcomeDecided;
import eu.vigie.breach.ReopeningOrder;
import eu.vigie.breach.ReportCorrected;
import eu.vigie.breach.RequestReceived;
import eu.vigie.estate.OrganisationChanged;
import eu.vigie.estate.RegimesDeclared;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens to a case changes what is owed, in the same transaction. */
@Component
class CaseListener {

    private static final int PART = 200;

    private final Breaches breaches;
    private final Reconciliation reconciliation;
    private final Obligations obligations;

    CaseListener(Breaches breaches, Reconciliation reconciliation, Obligations obligations) {
        this.breaches = breaches;
        this.reconciliation = reconciliation;
        this.obligations = obligations;
    }

    /** Running cases owe what the organisation is bound by, from now on. */
    @EventListener
    void on(RegimesDeclared event) {
        everyRunningCase(event.actor());
    }

    /** The main establishment moved: other authorities are competent. */
    @EventListener
    void on(OrganisationChanged event) {
        if (event.moved()) everyRunningCase(event.actor());
    }

    private void everyRunningCase(Actor actor) {
        Stream.of(BreachState.REPORTED, BreachState.RESPONDING)
                .flatMap(state -> references(state).stream())
                .forEach(breach -> reconcileRunning(breach, actor));
    }

    /** A case that somebody closed since it was listed owes nothing anew. */
    private void reconcileRunning(String breach, Actor actor) {
        breaches.hold(breach);
        if (breaches.get(breach).closedAt() == null) reconciliation.reconcile(breach, actor);
    }

    private List<String> references(BreachState state) {
        var references = new ArrayList<String>();
        var part = breaches.list(state, null, null, PART);
        while (!part.isEmpty()) {
            part.forEach(breach -> references.add(breach.reference()));
            part = breaches.list(state, null, references.get(references.size() - 1), PART);
        }
        return references;
    }

    @EventListener
    void on(BreachReported event) {
        reconciliation.reconcile(event.reference(), event.actor());
    }

    /** More systems, another window: others are affected. */
    @EventListener
    void on(ReportCorrected event) {
        reconciliation.reconcile(event.reference(), event.actor());
    }

    @EventListener
    void on(FactsChanged event) {
        reconciliation.reconcile(event.reference(), event.actor());
    }

    /** Triage is done when its outcome stands, and asked for again while the case is under investigation. */
    @EventListener
    void on(OutcomeDecided event) {
        if (event.outcome() == Outcome.UNDER_INVESTIGATION)
            obligations.openAgain(event.reference(), Duty.TRIAGE, "triage", event.reason(), event.actor());
        else obligations.met(event.reference(), Duty.TRIAGE, "triage", event.happenedAt(), event.actor());
        reconciliation.reconcile(event.reference(), event.actor());
    }

    @EventListener
    void on(RequestReceived event) {
        if (event.request().tellPersons()) reconciliation.reconcile(event.breach(), event.actor());
    }

    @EventListener
    void on(AwarenessMoved event) {
        reconciliation.reconcile(event.reference(), event.actor());
    }

    @EventListener
    void on(AssessmentDecided event) {
        reconciliation.reconcile(event.breach(), event.actor());
    }

    @EventListener
    void on(BreachClosed event) {
        reconciliation.closed(event.reference(), event.actor());
    }

    @EventListener
    @Order(ReopeningOrder.DUTIES)
    void on(BreachReopened event) {
        reconciliation.reopened(event.reference(), event.happenedAt(), event.actor());
    }
}
