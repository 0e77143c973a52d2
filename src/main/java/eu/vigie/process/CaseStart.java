package eu.vigie.process;

import eu.vigie.breach.AwarenessProposed;
import eu.vigie.breach.BreachReopened;
import eu.vigie.breach.BreachReported;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.ReopeningOrder;
import eu.vigie.breach.RequestKind;
import eu.vigie.breach.RequestReceived;
import eu.vigie.escalation.Escalation;
import eu.vigie.filing.FollowUpStarted;
import eu.vigie.obligation.AnchorProposed;
import eu.vigie.obligation.RegimeDecisionProposed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the process of a case, and what may begin at any time beside it, in the transaction of the event. */
@Component
class CaseStart {

    /**
     * Before the rooms that derive what is owed from the same event, whose listeners name no order and so come last: what begins
     * beside the process finds it running. It is brought in line with what is owed before the transaction commits.
     */
    private static final int BEFORE_DUTIES = 1000;

    private final RuntimeService runtime;
    private final Lanes lanes;
    private final Escalation escalation;
    private final CaseRefresh refresh;
    private final CaseInstances instances;
    private final CaseRequests requests;

    CaseStart(
            RuntimeService runtime,
            Lanes lanes,
            Escalation escalation,
            CaseRefresh refresh,
            CaseInstances instances,
            CaseRequests requests) {
        this.runtime = runtime;
        this.lanes = lanes;
        this.escalation = escalation;
        this.refresh = refresh;
        this.instances = instances;
        this.requests = requests;
    }

    @EventListener
    @Order(BEFORE_DUTIES)
    void on(BreachReported event) {
        start(event.reference());
    }

    @EventListener
    @Order(ReopeningOrder.PROCESS)
    void on(BreachReopened event) {
        start(event.reference());
        requests.open(List.of(event.reference())).forEach(this::ask);
    }

    @EventListener
    @Order(BEFORE_DUTIES)
    void on(RequestReceived event) {
        ask(event.request());
    }

    @EventListener
    void on(FollowUpStarted event) {
        correlate("filing-asked", event.breach(), Map.of(Variables.FILING, event.filing()));
    }

    @EventListener
    void on(AwarenessProposed event) {
        correlate("awareness-proposed", event.reference(), Map.of(Variables.AWARENESS, event.version()));
    }

    @EventListener
    void on(RegimeDecisionProposed event) {
        var decision = event.decision().id();
        correlate("regime-ruled-out", event.breach(), Map.of(Variables.REGIME_DECISION, decision));
    }

    /** The same second person who agrees that a regime is not triggered agrees to a clock that is to start later. */
    @EventListener
    void on(AnchorProposed event) {
        correlate(
                "regime-ruled-out",
                event.breach(),
                Map.of(Variables.REGIME_ANCHOR, event.anchor().id()));
    }

    private void ask(CaseRequest request) {
        var message = request.kind() == RequestKind.RFO ? "rfo-asked" : "authority-asked";
        correlate(message, request.breach(), Map.of(Variables.REQUEST, request.id()));
    }

    private void start(String breach) {
        var variables = new HashMap<String, Object>(lanes.of(breach));
        variables.put(Variables.OUTCOME, "");
        variables.put(Variables.APPROVED, false);
        variables.put(Variables.SECOND_PERSON_NEEDED, false);
        variables.put(Variables.CAUSE_KNOWN, false);
        variables.put(Variables.ALERT_PATIENCE, escalation.patience(breach).toString());
        runtime.startProcessInstanceByKey("breach-response", breach, variables);
        refresh.request(breach);
    }

    private void correlate(String message, String breach, Map<String, Object> variables) {
        if (instances.main(breach).isEmpty()) {
            throw new CaseNotRunning(breach);
        }
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(breach)
                .setVariablesToTriggeredScope(variables)
                .correlate();
        refresh.request(breach);
    }
}
