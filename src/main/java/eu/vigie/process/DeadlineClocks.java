package eu.vigie.process;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import eu.vigie.escalation.Escalation;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.Obligations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * One {@code deadline-clock} instance for each duty of a case that is open: started, armed again and stopped with it.
 * Recipients who share a limit share the clock, since they share every rung: a breach on a shared host opens thousands of
 * duties and rings one bell.
 */
@Component
class DeadlineClocks {

    private static final String PROCESS = "deadline-clock";

    private final RuntimeService runtime;
    private final CaseInstances instances;
    private final Obligations obligations;
    private final Escalation escalation;

    DeadlineClocks(RuntimeService runtime, CaseInstances instances, Obligations obligations, Escalation escalation) {
        this.runtime = runtime;
        this.instances = instances;
        this.obligations = obligations;
        this.escalation = escalation;
    }

    /** A clock as the engine runs it, and the duty that stands for its recipients. */
    private record Running(String instance, SharedClock clock, long obligation) {}

    /** Brings the clocks of a case in line with its open duties. */
    void align(String breach) {
        var missing = wanted(breach);
        var spare = new ArrayList<Running>();
        for (var running : running(breach)) {
            var owed = missing.remove(running.clock());
            if (owed == null) spare.add(running);
            else keep(running, owed);
        }
        missing.forEach((clock, owed) -> arm(clock, owed, spare));
        spare.forEach(clock -> tell("duty-settled", clock.instance()));
    }

    /** The clocks that ought to run, each with one open duty that stands for all of its recipients. */
    private Map<SharedClock, Obligation> wanted(String breach) {
        var ladders = escalation.ladders(breach);
        return obligations.of(breach).stream()
                .filter(Obligation::running)
                .collect(toMap(
                        owed -> SharedClock.of(owed, ladders.apply(owed)),
                        owed -> owed,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** In one question: a clock that ends meanwhile in another transaction is not there, and that is all. */
    private List<Running> running(String breach) {
        var ids = instances.running(breach, PROCESS).stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        if (ids.length == 0) return List.of();
        var carried = runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(ids)
                .variableNameIn(Variables.CLOCK, Variables.OBLIGATION)
                .list()
                .stream()
                .collect(groupingBy(
                        VariableInstance::getProcessInstanceId,
                        toMap(VariableInstance::getName, VariableInstance::getValue)));
        return carried.entrySet().stream().map(DeadlineClocks::running).toList();
    }

    private static Running running(Map.Entry<String, Map<String, Object>> carried) {
        var clock = SharedClock.read((String) requireNonNull(carried.getValue().get(Variables.CLOCK)));
        var obligation = (Long) requireNonNull(carried.getValue().get(Variables.OBLIGATION));
        return new Running(carried.getKey(), clock, obligation);
    }

    /** The duty that stood for the others may be settled while theirs are not. */
    private void keep(Running running, Obligation owed) {
        if (running.obligation() != owed.id()) runtime.setVariable(running.instance(), Variables.OBLIGATION, owed.id());
    }

    /** A clock of the same duty that is no longer wanted was moved: it is armed again. */
    private void arm(SharedClock clock, Obligation owed, List<Running> spare) {
        var moved = spare.stream()
                .filter(other -> other.clock().duty() == clock.duty())
                .findFirst();
        if (moved.isPresent()) {
            spare.remove(moved.get());
            runtime.setVariables(moved.get().instance(), variables(clock, owed));
            armAgain(moved.get().instance());
        } else if (escalation.nextRungAt(owed.id()).isPresent()) {
            runtime.startProcessInstanceByKey(PROCESS, owed.breach(), variables(clock, owed));
        }
    }

    /** The clock asks anew when its next rung is: its timer was lost. */
    void armAgain(String instance) {
        tell("clock-moved", instance);
    }

    private void tell(String message, String instance) {
        runtime.createMessageCorrelation(message).processInstanceId(instance).correlateAll();
    }

    private static Map<String, Object> variables(SharedClock clock, Obligation owed) {
        return Map.of(Variables.OBLIGATION, owed.id(), Variables.CLOCK, clock.written());
    }
}
