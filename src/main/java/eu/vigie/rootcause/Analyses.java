package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import java.util.List;
import java.util.Optional;

/** The root-cause analyses of cases. */
public interface Analyses {

    /** The one that rules. */
    Optional<Analysis> of(String breach);

    /** All versions, the newest first. */
    List<Analysis> versions(String breach);

    /**
     * A new version. Once the task was done, letters tell what it says from then on. Refuses one that says nothing, a text that is too
     * long, and evidence that the case does not have. Closing is neither needed nor in the way.
     */
    Analysis record(String breach, Said said, Actor actor);

    /** The task is done: what it says is a new version, which keeps method, whys, factors and evidence of the one before. */
    void concluded(String breach, String cause, String conclusion, String measures, Actor actor);
}
