package eu.vigie.signal;

import eu.vigie.actor.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signals one by one. What a rule decided, a person may decide otherwise at once; what a person decided stands until it is
 * undone ({@link SignalSettled}).
 */
public interface Signals {

    /** Machines that watch are seldom on our clock; further ahead is the future. */
    Duration SKEW = Duration.ofMinutes(2);

    /**
     * Keeps a signal; when this returns it is on disk. The same source and id again is the same signal and changes nothing.
     * Refuses what is missing, too long, unprintable or in the future; a system that the estate does not know is no reason.
     */
    Receipt receive(NewSignal signal, Actor actor);

    /** As {@link #receive}, of many in their order; when this returns all are on disk. */
    List<Receipt> receiveAll(List<NewSignal> signals, Actor actor);

    /** The signal, or {@link eu.vigie.refusal.NotFound}. */
    Signal get(long id);

    /** The same once whoever decides about it at this moment has done so. */
    Signal settled(long id);

    /** JSON as it came; empty when there was none. It may be what an attacker wrote: data, never markup. */
    Optional<String> payload(long id);

    /** Newest first, below the given number (0: from the top), in that state or (null) in any. */
    List<Signal> list(@Nullable SignalState state, long below, int limit);

    /** Makes a case of it, detected when the signal says; without a title the summary is the title. */
    Signal promote(long id, @Nullable String title, Actor actor);

    /** Adds it to an open case; to the case it is in already changes nothing. An exercise takes no real signal. */
    Signal join(long id, @Nullable String breach, Actor actor);

    Signal dismiss(long id, @Nullable String reason, Actor actor);

    /** It waits again; its group is decided by no rule any more. Refused when a case was made of it: that is for triage. */
    Signal undo(long id, @Nullable String reason, Actor actor);
}
