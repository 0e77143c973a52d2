package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. A controller takes it as a parameter; it is read from {@code limit} and {@code cursor}.
 *
 * @param limit 1 to 200, 50 when left out
 * @param after position of the last item seen, in the list's own order; empty at the beginning
 */
record Slice(int limit, String after) {

    static final int MOST = 200;
    static final int USUAL = 50;

    static Slice of(@Nullable String limit, @Nullable String cursor) {
        return new Slice(limit == null ? USUAL : number(limit), cursor == null ? "" : position(cursor));
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
            throw new InvalidInput(Fault.of("cursor", "cursor"));
        }
    }

    static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new InvalidInput(Fault.of("limit", "limit", MOST));
        }
        return Integer.parseInt(limit);
    }

    private static String position(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(Fault.of("cursor", "cursor"));
        }
    }
}
