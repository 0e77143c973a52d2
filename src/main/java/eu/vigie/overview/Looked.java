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
 * What filters ask of one case, read once for all of them.
 *
 * @param limit the next one of its clocks; null where none runs, or where nobody asked
 * @param regimes those asked for under which something is owed
 */
record Looked(
        String reference,
        String title,
        BreachState state,
        @Nullable String role,
        String reporter,
        @Nullable Instant limit,
        Set<String> regimes) {

    /** In the order in which {@link Counts} selects them; after {@code limit_at} comes one answer for each regime. */
    static Looked read(ResultSet row, List<String> asked) throws SQLException {
        var limit = row.getObject("limit_at", OffsetDateTime.class);
        var regimes = new HashSet<String>();
        var first = row.findColumn("limit_at") + 1;
        for (var i = 0; i < asked.size(); i++) if (row.getBoolean(first + i)) regimes.add(asked.get(i));
        return new Looked(
                row.getString("reference"),
                row.getString("title").toLowerCase(Locale.ROOT),
                state(row),
                row.getString("processing_role"),
                row.getString("reported_by"),
                limit == null ? null : limit.toInstant(),
                regimes);
    }

    private static BreachState state(ResultSet row) throws SQLException {
        if (row.getObject("closed_at") != null) return BreachState.CLOSED;
        return row.getObject("responding_since") == null ? BreachState.REPORTED : BreachState.RESPONDING;
    }

    /** Whether the filter finds it, whoever holds its steps. */
    boolean passes(CaseFilter filter, Instant now) {
        return (filter.state() == null || filter.state() == state)
                && (filter.role() == null
                        || filter.role().name().toLowerCase(Locale.ROOT).equals(role))
                && (filter.regime() == null || regimes.contains(filter.regime()))
                && (filter.reporter() == null || filter.reporter().equals(reporter))
                && (filter.within() == null || endsBy(filter.within().until(now)))
                && says(filter.text().strip().toLowerCase(Locale.ROOT));
    }

    boolean endsBy(Instant until) {
        return limit != null && !limit.isAfter(until);
    }

    private boolean says(String text) {
        return title.contains(text) || reference.contains(text);
    }
}
