package eu.vigie.process;

import eu.vigie.refusal.NotFound;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;

/** Where a task stands, or stood when it was completed, in the order of the inbox. */
record InboxPlace(Date due, Date plan, String id) {

    static InboxPlace of(String task, TaskService tasks, HistoryService history) {
        var open = tasks.createTaskQuery().taskId(task).singleResult();
        if (open != null) return new InboxPlace(open.getDueDate(), open.getFollowUpDate(), open.getId());
        var done = history.createHistoricTaskInstanceQuery().taskId(task).singleResult();
        if (done == null) throw new NotFound("task", task);
        return new InboxPlace(done.getDueDate(), done.getFollowUpDate(), done.getId());
    }
}
