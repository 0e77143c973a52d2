package eu.vigie.web.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;

/**
 * One thing an operator asks about at night.
 *
 * @param name its words: {@code health.<name>}, what it means for a deadline {@code .means}, where to look {@code .look}
 * @param said what is known of it, in the reader's words
 * @param where the page to look at; null where there is none that this reader may open
 */
record HealthLine(
        String name, State state, String said, @Nullable String where) {

    /** As the checks of this house answer; what none of them says counts as degraded. */
    enum State {
        WORKS,
        DEGRADED,
        DOWN;

        static State of(Status status) {
            if (status.equals(Status.UP)) return WORKS;
            return status.equals(Status.DOWN) || status.equals(Status.OUT_OF_SERVICE) ? DOWN : DEGRADED;
        }

        /** As words and styles name it. */
        String code() {
            return Codes.of(this);
        }
    }

    /** As words and styles name its state. */
    public String code() {
        return state.code();
    }
}
