package eu.vigie.audit;

import eu.vigie.refusal.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the trail and proves it. */
public interface Trail {

    /**
     * Entries after the given id in order of recording, of one case or (null) of all; at most {@code limit}. One that is being
     * written meanwhile may come before: see {@link #chained}.
     */
    List<Entry> entries(@Nullable String breach, long after, int limit);

    /**
     * Entries after the given position in the order of the chain, of one case or (null) of all; at most {@code limit}. Chains first
     * what waits. Who goes on from the last position misses none: one that commits late has a later position.
     */
    List<ChainedEntry> chained(@Nullable String breach, long after, int limit);

    /** That entry of the case, or {@link NotFound}. */
    default Entry entry(String breach, long id) {
        return entries(breach, id - 1, 1).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("entry", String.valueOf(id)));
    }

    /** How many entries a case has. */
    int count(String breach);

    /** Entries of a case in order of recording without the first {@code passed}; at most {@code limit}. */
    List<Entry> stretch(String breach, int passed, int limit);

    /** The latest entries of a case, newest first. */
    List<Entry> latest(String breach, int limit);

    /** The entries of a case with one of these actions, in order of recording. */
    List<Entry> of(String breach, Collection<String> actions);

    /** The latest entry of a case about that subject with one of these actions. */
    Optional<Entry> last(String breach, String subject, Collection<String> actions);

    /** The oldest of them: what was recorded first is not changed by an entry that is added to it. */
    Optional<Entry> first(String breach, String subject, Collection<String> actions);

    /** Where that entry stands in the chain; empty while it waits for its place. */
    Optional<Long> position(long entry);

    /** Chains what is not chained yet, then recomputes every hash from the first entry. */
    Verification verify();
}
