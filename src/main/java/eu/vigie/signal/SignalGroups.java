package eu.vigie.signal;

import eu.vigie.actor.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signals by groups: one decision for all that wait in it. {@code upTo} is the highest number of a signal that whoever decides
 * has seen: what came later keeps waiting; null for all.
 */
public interface SignalGroups {

    /** Those in which signals wait, the gravest first, then the newest; {@code after} is the last one seen. */
    List<SignalGroup> waiting(@Nullable SignalGroup after, int limit);

    /** The newest groups first, below the given number (0: from the top). */
    List<SignalGroup> all(long below, int limit);

    /** Those of which signals are in the case. */
    List<SignalGroup> of(String breach);

    /** Who could have known of the case when, by its signals; the earliest first. */
    List<Knowledge> knowledge(String breach);

    /** The group, or {@link eu.vigie.refusal.NotFound}. */
    SignalGroup get(long id);

    /** Its signals, newest first, below the given number (0: from the top). */
    List<Signal> signals(long group, long below, int limit);

    /** For each group how many signals came over time, from its first to its last, in that many equal parts. */
    Map<Long, List<Long>> pulses(Collection<SignalGroup> groups, int parts);

    /** Makes one case of all that wait in it, detected when the first of them says. */
    SignalGroup promote(long id, @Nullable String title, @Nullable Long upTo, Actor actor);

    /** Adds all that wait in it to an open case. */
    SignalGroup join(long id, @Nullable String breach, @Nullable Long upTo, Actor actor);

    /** Dismisses all that wait in it; what comes later makes a new group. */
    SignalGroup dismiss(long id, @Nullable String reason, @Nullable Long upTo, Actor actor);

    /** What a rule decided, or a person joined or dismissed, waits again. What a case was made of stays there. */
    SignalGroup undo(long id, @Nullable String reason, Actor actor);
}
