package eu.vigie.process;

import eu.vigie.obligation.ObligationMoved;
import eu.vigie.obligation.ObligationOpened;
import eu.vigie.obligation.ObligationSettled;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One {@code deadline-clock} instance per open duty: started, armed again and stopped with it. */
@Component
class DeadlineClocks {

    private final RuntimeService runtime;

    DeadlineClocks(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(ObligationOpened event) {
        if (!runs(event.obligation().id())) {
            start(event.breach(), event.obligation().id());
        }
    }

    @EventListener
    void on(ObligationMoved event) {
        if (runs(event.obligation().id())) {
            tell("clock-moved", event.obligation().id());
        } else {
            start(event.breach(), event.obligation().id());
        }
    }

    @EventListener
    void on(ObligationSettled event) {
        if (runs(event.obligation().id())) {
            tell("duty-settled", event.obligation().id());
        }
    }

    private void start(String breach, long obligation) {
        runtime.startProcessInstanceByKey("deadline-clock", breach, Map.of(Variables.OBLIGATION, obligation));
    }

    private boolean runs(long obligation) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey("deadline-clock")
                        .variableValueEquals(Variables.OBLIGATION, obligation)
                        .count()
                > 0;
    }

    private void tell(String message, long obligation) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(Variables.OBLIGATION, obligation)
                .correlateAllWithResult();
    }
}
