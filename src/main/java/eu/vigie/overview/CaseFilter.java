package eu.vigie.overview;

import eu.vigie.breach.BreachState;
import eu.vigie.breach.ProcessingRole;
import org.jspecify.annotations.Nullable;

/**
 * Which cases; what is null excludes none.
 *
 * @param role in which the organisation processes the data
 * @param regime of which something is, or was, owed
 * @param within until when a clock that runs ends
 * @param owner who holds a step that waits
 * @param text in the reference or the title; empty for any
 * @param reporter who reported it
 */
public record CaseFilter(
        @Nullable BreachState state,
        @Nullable ProcessingRole role,
        @Nullable String regime,
        @Nullable Within within,
        @Nullable String owner,
        String text,
        @Nullable String reporter) {

    /** Every case. */
    public static final CaseFilter ALL = new CaseFilter(null, null, null, null, null, "", null);
}
