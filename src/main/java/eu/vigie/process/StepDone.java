package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody completed a task.
 *
 * @param about what the task was about: kind and number, for example {@code filing:12}
 */
public record StepDone(String breach, String key, String task, String about, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "task_completed";
    }

    @Override
    public String subject() {
        return "task:" + task;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("key", key, "about", about);
    }
}
