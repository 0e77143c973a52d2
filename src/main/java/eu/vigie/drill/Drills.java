package eu.vigie.drill;

import eu.vigie.actor.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The drills of the house. */
public interface Drills {

    /** As many people at most are drilled at once. */
    int MOST_PARTICIPANTS = 100;

    /**
     * Starts one: its case is an exercise whose mail is captured. Refuses an unknown scenario, person or system, and a speed that
     * is not 1 to 720.
     */
    Drill start(NewDrill wanted, Actor actor);

    /** Ends it: no inject comes any more, and its scorecard is kept. Its case stays, to be closed as any other. Refuses one that has ended. */
    Drill end(String breach, Actor actor);

    /** The drill of that case, or {@link eu.vigie.refusal.NotFound}. */
    Drill get(String breach);

    Optional<Drill> find(String breach);

    /** Newest first, below the given case (null: from the top). */
    List<Drill> newest(@Nullable String before, int limit);

    /** Those that run and in which that person takes part, newest first; with each how many calls await an answer. */
    Map<Drill, Integer> of(String person);

    /** Its injects by their time, also those to come. */
    List<Inject> injects(String breach);

    /**
     * What was answered to a call. Refuses what is no call, has not happened or is answered, and who neither takes part nor has the
     * role that is called.
     */
    void answer(String breach, String inject, String answer, Actor actor);
}
