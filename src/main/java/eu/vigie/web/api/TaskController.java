package eu.vigie.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import eu.vigie.identity.CurrentActor;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.process.TaskInbox.Filter;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.web.Permission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task inbox: what waits for whom, and completing it. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final TaskInbox inbox;
    private final CurrentActor actor;
    private final Permission permission;

    TaskController(TaskInbox inbox, CurrentActor actor, Permission permission) {
        this.inbox = inbox;
        this.actor = actor;
        this.permission = permission;
    }

    record Completion(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, @Nullable Object> values) {}

    /** In order of the legal due time, then of age. Who only reports sees what that person may do. */
    @GetMapping
    Page<Task> tasks(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean candidate,
            @RequestParam(required = false) @Nullable String breach,
            Slice slice) {
        var filter = new Filter(mine, candidate || permission.onlyReports(), ListFilter.given(breach));
        String after = slice.after().isEmpty() ? null : slice.after();
        return Page.of(inbox.tasks(filter, actor.get(), after, slice.rows()), slice, Task::id);
    }

    @GetMapping("/{id}")
    Task task(@PathVariable String id) {
        Task task = inbox.get(id);
        permission.readable(task.breach());
        return task;
    }

    @PostMapping("/{id}/claim")
    Task claim(@PathVariable String id) {
        return inbox.claim(id, actor.get());
    }

    @PostMapping("/{id}/release")
    Task release(@PathVariable String id) {
        return inbox.release(id, actor.get());
    }

    @PostMapping("/{id}/complete")
    Map<String, String> complete(@PathVariable String id, @RequestBody Completion completion) {
        if (completion.values() == null) throw new InvalidInput(Fault.of("values", "missing"));
        inbox.complete(id, completion.values(), actor.get());
        return Map.of("id", id, "state", "completed");
    }
}
