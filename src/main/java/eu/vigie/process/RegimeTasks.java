package eu.vigie.process;

import eu.vigie.obligation.RegimeDesk;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Ends the approval of what was said of a regime once a later word on the same took its place: nobody can answer it any more. */
@Component
class RegimeTasks {

    private final TaskService tasks;
    private final RegimeDesk desk;

    RegimeTasks(TaskService tasks, RegimeDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    void align(String breach) {
        tasks.createTaskQuery().processInstanceBusinessKey(breach).taskDefinitionKey("approve-regime").list().stream()
                .filter(task -> !waits(breach, task))
                .map(Task::getId)
                .forEach(tasks::complete);
    }

    private boolean waits(String breach, Task task) {
        if (tasks.getVariable(task.getId(), Variables.REGIME_ANCHOR) instanceof Long anchor)
            return desk.anchorWaits(breach, anchor);
        return tasks.getVariable(task.getId(), Variables.REGIME_DECISION) instanceof Long decision
                && desk.decisionWaits(breach, decision);
    }
}
