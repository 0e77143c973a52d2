package eu.vigie.process;

import eu.vigie.actor.Actor;
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
}
