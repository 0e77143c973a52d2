package eu.vigie.overview;

import java.util.List;

/** The views that each person keeps for themselves. They say what one looks at and nothing of a case: no trail is kept of them. */
public interface SavedViews {

    /** Of one person at most. */
    int MOST = 30;

    /** By name. */
    List<SavedView> of(String person);

    /**
     * Keeps the query under that name, in the place of an earlier one of that name. Refuses an empty or long name (80), a long
     * query (2,000), and one view more than {@link #MOST}.
     */
    void keep(String person, String name, String query);

    /** Another's, or none, changes nothing. */
    void forget(String person, long id);

    /** The list opens with that view from now on, and with no other; with none where the person has no such view. */
    void openWith(String person, long id);
}
