package eu.vigie.process;

import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Where a task stands, or stood when it was completed, in the order of the inbox. */
record InboxPlace(Date due, Date plan, String id) {

    private static final Comparator<InboxPlace> ORDER = Comparator.comparing(InboxPlace::due)
            .thenComparing(InboxPlace::plan)
            .thenComparing(InboxPlace::id);

    static InboxPlace of(String task, TaskService tasks, HistoryService history) {
        var open = tasks.createTaskQuery().taskId(task).singleResult();
        if (open != null) {
            return of(open);
        }
        var done = history.createHistoricTaskInstanceQuery().taskId(task).singleResult();
        if (done == null) {
            throw new eu.vigie.refusal.NotFound("task", task);
        }
        return new InboxPlace(done.getDueDate(), done.getFollowUpDate(), done.getId());
    }

    private static InboxPlace of(Task task) {
        return new InboxPlace(task.getDueDate(), task.getFollowUpDate(), task.getId());
    }

    /** A bound for a query that knows only "later than", which this place itself has to pass. */
    Date justBefore() {
        return new Date(due.getTime() - 1);
    }

    boolean isBefore(Task task) {
        return ORDER.compare(this, of(task)) < 0;
    }
}
