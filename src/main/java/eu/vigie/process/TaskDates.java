package eu.vigie.process;

import eu.vigie.breach.Breaches;
import eu.vigie.obligation.Obligations;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Keeps the engine's task dates in step with the law, so that the inbox is sorted by the database. */
@Component
class TaskDates {

    private final TaskService tasks;
    private final Breaches breaches;
    private final Obligations obligations;

    TaskDates(TaskService tasks, Breaches breaches, Obligations obligations) {
        this.tasks = tasks;
        this.breaches = breaches;
        this.obligations = obligations;
    }

    void align(String reference) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .initializeFormKeys()
                .list();
        if (open.isEmpty()) {
            return;
        }
        var breach = breaches.get(reference);
        var owed = obligations.of(reference);
        for (var task : open) {
            var due = TaskDue.of(task, breach, owed);
            var sort = Date.from(due.sortBy());
            var plan = Date.from(due.planBy());
            if (!Objects.equals(task.getDueDate(), sort) || !Objects.equals(task.getFollowUpDate(), plan)) {
                task.setDueDate(sort);
                task.setFollowUpDate(plan);
                tasks.saveTask(task);
            }
        }
    }
}
