package eu.vigie.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All cases, in parts and in any order. Who may see which is for the caller to say, by the filter. */
public interface Caseload {

    /** Beyond so many nobody counts: the number is then this one. */
    int MOST_COUNTED = 100;

    /** Among so many nobody counts on: what few of very many are is found, not counted. */
    int MOST_LOOKED_AT = 250;

    /**
     * How many a filter finds, {@link #MOST_COUNTED} at most.
     *
     * @param more true where nobody looked at all of them
     */
    record Count(int found, boolean more) {}

    /**
     * The cases behind the place where the last part ended (null, or a place of another order: from the top). The place holds
     * values and not a row: what closes or moves meanwhile makes nobody else come twice or not at all.
     */
    CasePart part(CaseFilter filter, CaseOrder order, @Nullable String after, int limit);

    /** How many each filter finds, in the order of the filters; asked together, they cost one statement. */
    <K> Map<K, Count> counts(Map<K, CaseFilter> filters);

    /** Who holds a step that waits, by name, so many at most. */
    List<String> owners(int limit);

    /** The cases of which that person holds a step that waits. */
    List<String> heldBy(String person);
}
