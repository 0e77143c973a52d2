package eu.vigie.process;

import java.util.List;
import java.util.Map;

/**
 * What completing one kind of task means: the values it takes and the one call of a room that it stands for. Roles and
 * order are the diagrams' business.
 */
interface Step {

    /** The task's stable key, which the diagrams carry as form key. */
    String key();

    /** What the step asks for; {@code note} may always be added. */
    List<Task.Field> form();

    /** Whether the step keeps the note with what it does; the note of any other stands on the trail with the task. */
    default boolean keepsNote() {
        return false;
    }

    /** Does it; what comes back becomes process variables for the gateway behind the task. */
    Map<String, Object> complete(StepContext context);
}
