package eu.vigie.overview;

import eu.vigie.breach.BreachState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What filters ask of one case, read once for all of them; what none of them asks for is null or missing.
 *
 * @param title in small letters
 * @param limit the next one of its clocks; null also where none runs
 * @param regimes those asked for under which something is owed
 */
record Looked(
        String reference,
        BreachState state,
        String reporter,
        @Nullable String title,
        @Nullable String role,
        @Nullable Instant limit,
        Set<String> regimes) {

    /** In the order in which {@link Counts} selects them, behind the number of the rows' source. */
    static Looked read(ResultSet row, List<String> asked) throws SQLException {
        String title = row.getString(6);
        var limit = row.getObject(8, OffsetDateTime.class);
        var regimes = new HashSet<String>();
        for (var i = 0; i < asked.size(); i++) if (row.getBoolean(9 + i)) regimes.add(asked.get(i));
        return new Looked(
                row.getString(2),
                state(row.getBoolean(3), row.getBoolean(4)),
                row.getString(5),
                title == null ? null : title.toLowerCase(Locale.ROOT),
                row.getString(7),
                limit == null ? null : limit.toInstant(),
                regimes);
    }

    private static BreachState state(boolean closed, boolean responding) {
        if (closed) return BreachState.CLOSED;
        return responding ? BreachState.RESPONDING : BreachState.REPORTED;
    }

    boolean endsBy(Instant until) {
        return limit != null && !limit.isAfter(until);
    }

    /** @param text in small letters */
    boolean says(String text) {
        return title != null && title.contains(text) || reference.contains(text);
    }
}
