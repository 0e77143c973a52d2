package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which tasks an inbox shows, sorted by legal due time. */
@Component
class InboxQuery {

    private final TaskService tasks;
    private final HistoryService history;

    InboxQuery(TaskService tasks, HistoryService history) {
        this.tasks = tasks;
        this.history = history;
    }

    /** The first tasks behind the one seen last; that one may be completed by now. */
    List<EngineTask> page(TaskInbox.Filter filter, Actor actor, @Nullable String after, int limit) {
        if (after == null) {
            return read(of(filter, actor).listPage(0, limit));
        }
        var seen = InboxPlace.of(after, tasks, history);
        var query = of(filter, actor).dueAfter(seen.justBefore());
        var found = new ArrayList<Task>();
        for (int offset = 0; found.size() < limit; offset += limit) {
            var more = query.listPage(offset, limit);
            more.stream().filter(seen::isBefore).forEach(found::add);
            if (more.size() < limit) break;
        }
        return read(found.subList(0, Math.min(limit, found.size())));
    }

    /** All of these cases. */
    List<EngineTask> ofCases(Collection<String> cases) {
        if (cases.isEmpty()) return List.of();
        return read(sorted(open().processInstanceBusinessKeyIn(cases.toArray(String[]::new)))
                .list());
    }

    private static List<EngineTask> read(List<Task> found) {
        return found.stream().map(EngineTask::of).toList();
    }

    private TaskQuery open() {
        return tasks.createTaskQuery().active();
    }

    private static TaskQuery sorted(TaskQuery query) {
        return query.orderByDueDate()
                .asc()
                .orderByFollowUpDate()
                .asc()
                .orderByTaskId()
                .asc();
    }

    private TaskQuery of(TaskInbox.Filter filter, Actor actor) {
        var query = filter.candidate() && !filter.mine() ? offered(actor) : open();
        if (filter.mine()) {
            query.taskAssignee(actor.name());
        }
        if (filter.breach() != null) {
            query.processInstanceBusinessKey(filter.breach());
        }
        return sorted(query);
    }

    private TaskQuery offered(Actor actor) {
        if (actor.roles().contains(Role.ADMIN)) return open().taskUnassigned();
        return open().taskCandidateGroupIn(groups(actor));
    }

    private static List<String> groups(Actor actor) {
        var groups = actor.roles().stream().map(Role::code).toList();
        return groups.isEmpty() ? List.of("nobody") : groups;
    }
}
