package eu.vigie.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** The running process instances of a case, found by its reference, which is their business key. */
@Component
class CaseInstances {

    private final RuntimeService runtime;

    CaseInstances(RuntimeService runtime) {
        this.runtime = runtime;
    }

    Optional<String> main(String breach) {
        return running(breach, "breach-response").stream().findFirst().map(ProcessInstance::getId);
    }

    List<ProcessInstance> running(String breach, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(breach)
                .processDefinitionKey(process)
                .list();
    }

    /** True while the main process of the case stands in that activity. */
    boolean within(String breach, String activity) {
        return main(breach)
                .filter(main -> runtime.createExecutionQuery()
                                .processInstanceId(main)
                                .activityId(activity)
                                .count()
                        > 0)
                .isPresent();
    }

    Map<String, Object> variables(String instance) {
        return runtime.getVariables(instance);
    }

    /** True for a process that runs beside the main diagram, of which no step called it. */
    static boolean beside(ProcessInstance instance) {
        return instance.getRootProcessInstanceId().equals(instance.getId());
    }

    /** True for a process whose letter went and which waits for the approval that follows the release. */
    boolean released(ProcessInstance instance) {
        return Boolean.TRUE.equals(variables(instance.getId()).get(Variables.NOTICE_RELEASED));
    }

    /** Sets only what differs: setting a variable makes the engine evaluate its conditions. */
    void change(String instance, Map<String, Object> wanted) {
        var present = runtime.getVariables(instance, wanted.keySet());
        var different = new HashMap<>(wanted);
        different.entrySet().removeIf(entry -> Objects.equals(present.get(entry.getKey()), entry.getValue()));
        if (!different.isEmpty()) {
            runtime.setVariables(instance, different);
        }
    }
}
