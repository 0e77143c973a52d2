package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrective and preventive measures. Who answers for one, and whoever may analyse a cause, may change it. A closed case hinders
 * nothing, and an open measure hinders no closing.
 */
public interface Measures {

    /** All of a case, by the day on which they are due. */
    List<Measure> of(String breach);

    Measure get(String breach, long id);

    /**
     * Open ones of all real cases, by due day and number; of one owner where one is named. Those of an exercise stand on its own
     * case alone.
     *
     * @param dueBefore only those due before that day; null for all
     */
    List<Measure> open(@Nullable String owner, @Nullable LocalDate dueBefore, int limit);

    /** Refuses an owner who is no user here, and what is missing. */
    Measure plan(String breach, Plan plan, Actor actor);

    /** Another day, with the reason. */
    void move(String breach, long id, @Nullable LocalDate dueOn, @Nullable String reason, Actor actor);

    /** Refuses an instant in the future, and a measure that is not open. */
    void done(String breach, long id, @Nullable Instant at, @Nullable String note, Actor actor);

    /** It is given up, with the reason. */
    void drop(String breach, long id, @Nullable String reason, Actor actor);
}
