package eu.vigie.containment;

import eu.vigie.actor.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Playbooks on cases. A closed case starts none. */
public interface Containment {

    /** Those started on the case, oldest first. */
    List<Run> of(String breach);

    /** Starts it as it is now: what changes in the file later changes nothing of it. Refuses a playbook that is not there. */
    Run start(String breach, @Nullable String playbook, Actor actor);

    /**
     * Ticks a step, once.
     *
     * @param outcome {@code done} or {@code not_needed}; the latter wants a note
     */
    Run tick(String breach, long run, int step, @Nullable String outcome, @Nullable String note, Actor actor);
}
