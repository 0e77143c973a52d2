package eu.vigie.web.api;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A controller takes it as a parameter; it is read from {@code limit} and {@code cursor}.
 *
 * @param list the list's address; a cursor of another list is refused
 * @param limit 1 to 200, 50 when left out
 * @param after position of the last item seen, in the list's own order; empty at the beginning
 */
record Slice(String list, int limit, String after) {

    static final int MOST = 200;
    static final int USUAL = 50;

    static Slice of(String list, @Nullable String limit, @Nullable String cursor) {
        return new Slice(
                list, limit == null ? USUAL : number(limit), cursor == null ? "" : Cursor.position(list, cursor));
    }

    /** One more than the limit: how many rows to read. */
    int rows() {
        return limit + 1;
    }

    /** The position as a number; 0 at the beginning. */
    long afterNumber() {
        try {
            return after.isEmpty() ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Cursor.foreign();
        }
    }

    String cursor(String position) {
        return Cursor.of(list, position);
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new InvalidInput(Fault.of("limit", "limit", MOST));
        }
        return Integer.parseInt(limit);
    }
}
