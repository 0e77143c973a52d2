package eu.vigie.process;

import static java.util.stream.Collectors.toMap;

import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import eu.vigie.obligation.Obligations;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Keeps the engine's task dates in step with the law, so that the inbox is sorted by the database. */
@Component
class TaskDates {

    private static final Set<String> ANSWERS = Set.of("prepare-rfo", "respond-to-authority");

    private final TaskService tasks;
    private final Breaches breaches;
    private final Obligations obligations;
    private final CaseRequests requests;
    private final CarriedFilings carried;

    TaskDates(
            TaskService tasks,
            Breaches breaches,
            Obligations obligations,
            CaseRequests requests,
            CarriedFilings carried) {
        this.requests = requests;
        this.carried = carried;
        this.tasks = tasks;
        this.breaches = breaches;
        this.obligations = obligations;
    }

    private Map<Long, CaseRequest> asked(String reference) {
        return requests.open(List.of(reference)).stream().collect(toMap(CaseRequest::id, request -> request));
    }

    /** The request that a task answers; 0 for all others. */
    private long answers(Task task) {
        return ANSWERS.contains(task.getTaskDefinitionKey())
                ? (Long) tasks.getVariable(task.getId(), Variables.REQUEST)
                : 0;
    }

    void align(String reference) {
        var open = tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
        if (open.isEmpty()) {
            return;
        }
        var breach = breaches.get(reference);
        var owed = obligations.of(reference);
        var asked = asked(reference);
        var filed = carried.of(reference);
        for (var task : open) {
            var due = TaskDue.of(
                    EngineTask.of(task),
                    breach,
                    owed,
                    asked.get(answers(task)),
                    filed.get(task.getProcessInstanceId()));
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
