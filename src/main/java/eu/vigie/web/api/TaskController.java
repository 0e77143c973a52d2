package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import eu.vigie.process.TaskInbox.Filter;
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

    TaskController(TaskInbox inbox, CurrentActor actor) {
        this.inbox = inbox;
        this.actor = actor;
    }

    record Completion(Map<String, @Nullable Object> values) {}

    /** In order of the legal due time. The cursor is a place in that order, since tasks move within it. */
    @GetMapping
    Page<Task> tasks(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean candidate,
            @RequestParam(required = false) @Nullable String breach,
            Slice slice) {
        var offset = Math.toIntExact(slice.afterNumber());
        var filter = new Filter(mine, candidate, breach);
        var rows = inbox.tasks(filter, actor.get(), offset, slice.rows());
        return Page.of(rows, slice, last -> String.valueOf(offset + slice.limit()));
    }

    @GetMapping("/{id}")
    Task task(@PathVariable String id) {
        return inbox.get(id);
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
        inbox.complete(id, completion.values(), actor.get());
        return Map.of("id", id, "state", "completed");
    }
}
