package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Which tasks an inbox shows, sorted by legal due time. */
@Component
class InboxQuery {

    private final TaskService tasks;

    InboxQuery(TaskService tasks) {
        this.tasks = tasks;
    }

    TaskQuery of(TaskInbox.Filter filter, Actor actor) {
        var query = tasks.createTaskQuery().active().initializeFormKeys();
        if (filter.mine()) {
            query.taskAssignee(actor.name());
        } else if (filter.candidate()) {
            offeredTo(actor, query);
        }
        if (filter.breach() != null) {
            query.processInstanceBusinessKey(filter.breach());
        }
        return query.orderByDueDate()
                .asc()
                .orderByFollowUpDate()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private static void offeredTo(Actor actor, TaskQuery query) {
        if (actor.roles().contains(Role.ADMIN)) {
            query.taskUnassigned();
        } else {
            query.taskCandidateGroupIn(groups(actor));
        }
    }

    private static List<String> groups(Actor actor) {
        var groups = actor.roles().stream().map(Role::code).toList();
        return groups.isEmpty() ? List.of("nobody") : groups;
    }
}
