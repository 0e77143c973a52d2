package eu.vigie.process;

import eu.vigie.actor.Actor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that wait for people, in legal due order. */
public interface TaskInbox {

    /** Which steps: the actor's own, those the actor's roles may take, or (neither) all; of one case or of all. */
    record Filter(boolean mine, boolean candidate, @Nullable String breach) {}

    /** By legal due time; {@code after} names the task that was seen last, open or completed meanwhile (null: from the top). */
    List<Task> tasks(Filter filter, Actor actor, @Nullable String after, int limit);

    /** The open step, or {@link eu.vigie.refusal.NotFound}. */
    Task get(String id);

    /** Takes the step; refuses another's and a role that may not. */
    Task claim(String id, Actor actor);

    /** Gives the step back to everyone who may take it. */
    Task release(String id, Actor actor);

    /** Completes the step; refuses another's, a completed one, a role that may not, and values that are missing or wrong. */
    void complete(String id, Map<String, ? extends @Nullable Object> values, Actor actor);
}
