package eu.vigie.overview;

import eu.vigie.breach.BreachState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What filters ask of one case, read once for all of them; what none of them asks for is null or missing.
 *
 * @param title in small letters
 * @param outline our role, a dash where it is not known, and then the regimes under which something is or was owed
 * @param limit the next one of its clocks; null also where none runs
 */
record Looked(
        String reference,
        BreachState state,
        String reporter,
        @Nullable String title,
        List<String> outline,
        @Nullable Instant limit) {

    /** In the order in which {@link Counts} selects them, behind the number of the rows' source. */
    static Looked read(ResultSet row) throws SQLException {
        String title = row.getString(6);
        String outline = row.getString(7);
        var limit = row.getObject(8, OffsetDateTime.class);
        return new Looked(
                row.getString(2),
                state(row.getBoolean(3), row.getBoolean(4)),
                row.getString(5),
                title == null ? null : title.toLowerCase(Locale.ROOT),
                outline == null ? List.of() : List.of(outline.split(" ")),
                limit == null ? null : limit.toInstant());
    }

    private static BreachState state(boolean closed, boolean responding) {
        if (closed) return BreachState.CLOSED;
        return responding ? BreachState.RESPONDING : BreachState.REPORTED;
    }

    boolean inRole(String role) {
        return !outline.isEmpty() && outline.get(0).equals(role);
    }

    boolean under(String regime) {
        return outline.contains(regime);
    }

    boolean endsBy(Instant until) {
        return limit != null && !limit.isAfter(until);
    }

    /** @param text in small letters */
    boolean says(String text) {
        return title != null && title.contains(text) || reference.contains(text);
    }
}
