package eu.vigie.breach;

import org.jspecify.annotations.Nullable;

/** How a state shows on the row of a case: it is derived from what happened and stored nowhere. */
public final class StateCondition {

    private StateCondition() {}

    /** SQL for the cases in that state, {@code c} being their row. */
    public static String of(BreachState state) {
        return switch (state) {
            case REPORTED -> "c.closed_at is null and c.responding_since is null";
            case RESPONDING -> "c.closed_at is null and c.responding_since is not null";
            case CLOSED -> "c.closed_at is not null";
        };
    }

    /**
     * What a list of that state is ordered by before all else: by what is null in all of them, which changes nothing and lets an
     * index find the few among many closed ones.
     */
    public static String order(@Nullable BreachState state) {
        if (state == BreachState.REPORTED) return "c.closed_at, c.responding_since, ";
        return state == BreachState.RESPONDING ? "c.closed_at, " : "";
    }
}
