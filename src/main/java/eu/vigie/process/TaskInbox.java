package eu.vigie.process;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.filing.Filing;
import eu.vigie.obligation.Obligation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps that wait for people, in legal due order. */
public interface TaskInbox {

    /** Which steps: the actor's own, those the actor's roles may take, or (neither) all; of one case or of all. */
    record Filter(boolean mine, boolean candidate, @Nullable String breach) {}

    /** By legal due time; {@code after} names the task that was seen last, open or completed meanwhile (null: from the top). */
    List<Task> tasks(Filter filter, Actor actor, @Nullable String after, int limit);

    /** What a person finds on coming in; read together, at the cost of one of the four. */
    record Desk(List<Task> alerts, List<Task> mine, List<Task> candidates, List<Task> ofCases) {}

    /**
     * Alerts that the actor may acknowledge, the newest first; the actor's own steps and the others that the actor may take,
     * by legal due time; so many at most of each. With them all steps of these cases.
     */
    Desk desk(Actor actor, int limit, Collection<String> cases);

    /** The open steps of these cases, by legal due time. */
    List<Task> ofCases(Collection<String> cases);

    /** The open steps of a case of which it is known what is owed and which filings it has, by legal due time. */
    List<Task> ofCase(Breach breach, List<Obligation> owed, List<Filing> filings);

    /** The open step, or {@link eu.vigie.refusal.NotFound}. */
    Task get(String id);

    /** Takes the step; refuses another's and a role that may not. */
    Task claim(String id, Actor actor);

    /** Gives the step back to everyone who may take it. */
    Task release(String id, Actor actor);

    /** Completes the step; refuses another's, a completed one, a role that may not, and values that are missing or wrong. */
    void complete(String id, Map<String, ? extends @Nullable Object> values, Actor actor);
}
