package eu.vigie.process;

import eu.vigie.escalation.AlertAcknowledged;
import eu.vigie.escalation.Channel;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who acknowledged by a letter's link or on the page need not do the task as well. Whoever acknowledges holds the case, as does whoever
 * completes a task or ends the process: a task that is found here is not completed by another meanwhile.
 */
@Component
class AlertSeen {

    private final TaskService tasks;

    AlertSeen(TaskService tasks) {
        this.tasks = tasks;
    }

    @EventListener
    void on(AlertAcknowledged event) {
        if (event.channel() == Channel.TASK) return;
        tasks
                .createTaskQuery()
                .processInstanceBusinessKey(event.breach())
                .taskDefinitionKey(TimedWait.ALERT.step())
                .list()
                .stream()
                .map(Task::getId)
                .forEach(tasks::complete);
    }
}
