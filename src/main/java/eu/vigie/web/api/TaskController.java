package eu.vigie.web.api;

import eu.vigie.identity.CurrentActor;
import eu.vigie.process.Task;
import eu.vigie.process.TaskInbox;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
