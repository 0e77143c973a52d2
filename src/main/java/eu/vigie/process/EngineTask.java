package eu.vigie.process;

import java.time.Instant;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * An open step as the engine keeps it, before anything is known of its case.
 *
 * @param element of the diagram
 * @param definition version of the diagram
 * @param execution the scope within the instance, which may carry values of its own
 */
record EngineTask(
        String id,
        String name,
        String element,
        String definition,
        String instance,
        String execution,
        @Nullable String assignee,
        Instant since) {

    static EngineTask of(Task task) {
        return new EngineTask(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getAssignee(),
                task.getCreateTime().toInstant());
    }
}
