package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import java.util.Map;
import java.util.Objects;

/** A task that is being completed: which case, by whom, with which values, in which process. */
record StepContext(
        String breach, String element, String process, Map<String, Object> variables, TaskValues values, Actor actor) {

    /** The notice that the process carries. */
    long notice() {
        return (Long) Objects.requireNonNull(variables.get(Variables.NOTICE));
    }

    /** What was asked, which the process carries. */
    long request() {
        return (Long) Objects.requireNonNull(variables.get(Variables.REQUEST));
    }

    /** The filing that the process carries. */
    long filing() {
        return (Long) Objects.requireNonNull(variables.get(Variables.FILING));
    }

    /** Notes in the case that the step was done at the instant of that field, with what was said of it. */
    Map<String, Object> note(Breaches breaches, String step, String field) {
        breaches.note(
                breach,
                step,
                values.requiredInstant(field),
                Objects.requireNonNullElse(values.text("note"), ""),
                actor);
        return Map.of();
    }
}
