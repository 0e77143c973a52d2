package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody completed a task.
 *
 * @param about what the task was about: kind and number, for example {@code filing:12}
 * @param note what they wrote beside it; null where the room of the step keeps it, or nothing was written
 */
public record StepDone(
        String breach,
        String key,
        String task,
        String about,
        @Nullable String note,
        Actor actor,
        Instant happenedAt) implements Audited {

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
        Map<String, Object> details = new LinkedHashMap<>(Map.of("key", key, "about", about));
        if (note != null) details.put("note", note);
        return details;
    }
}
