package eu.vigie.obligation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is owed across all cases, by limit; customers of one case who are told together are one line. */
public interface Board {

    /** Beyond so many lines nobody counts: the number is then this one. */
    int MOST_COUNTED = 100;

    /** Lines of a section, and the place to go on from; null at the end. */
    record Part(List<BoardLine> lines, @Nullable String next) {}

    /**
     * Lines whose clock runs: those that are required, those that nobody has decided, and of both the first that a limit in law
     * ends and the first of them that is no exercise's, which any number of our own targets and of exercises may stand before.
     */
    record Running(List<BoardLine> required, List<BoardLine> undecided, List<BoardLine> lawful) {}

    /** The first lines of every section; one that has none is there and empty. */
    Map<BoardSection, List<BoardLine>> top(BoardFilter filter, int each);

    /** Those behind the place where the last part ended (null: from the top). */
    Part part(BoardSection section, BoardFilter filter, @Nullable String after, int limit);

    /** How many lines each section has, {@link #MOST_COUNTED} at most. */
    Map<BoardSection, Integer> counts(BoardFilter filter);

    /** The next of both kinds, so many at most of each. */
    Running running(int each);

    /** The regimes under which anything is or was owed. */
    List<String> regimes();
}
