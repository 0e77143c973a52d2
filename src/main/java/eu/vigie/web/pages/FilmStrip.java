package eu.vigie.web.pages;

import eu.vigie.audit.Entry;
import eu.vigie.audit.Trail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a film and those beside it: of a case of any length no more is read.
 *
 * @param at from 1 to {@code steps}
 * @param before those that came before it, the nearest first
 * @param next null at the end
 */
record FilmStrip(
        int at,
        int steps,
        Entry entry,
        List<Entry> before,
        @Nullable Entry next) {
    private static final int BEFORE = 5;

    /** The nearest step there is to the one that is asked for. */
    static FilmStrip of(Trail trail, String breach, int step) {
        int steps = trail.count(breach);
        int at = Math.max(1, Math.min(step, steps));
        int passed = Math.max(0, at - 1 - BEFORE);
        List<Entry> read = trail.stretch(breach, passed, BEFORE + 2);
        int here = at - 1 - passed;
        List<Entry> before = new ArrayList<>(read.subList(0, here));
        Collections.reverse(before);
        return new FilmStrip(at, steps, read.get(here), before, at < steps ? read.get(here + 1) : null);
    }
}
