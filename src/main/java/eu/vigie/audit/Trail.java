package eu.vigie.audit;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the trail and proves it. */
public interface Trail {

    /** Entries after the given id in order of recording, of one case or (null) of all; at most {@code limit}. */
    List<Entry> entries(@Nullable String breach, long after, int limit);

    /** The latest entries of a case, newest first. */
    List<Entry> latest(String breach, int limit);

    /** The entries of a case with one of these actions, in order of recording. */
    List<Entry> of(String breach, Collection<String> actions);

    /** Chains what is not chained yet, then recomputes every hash from the first entry. */
    Verification verify();
}
