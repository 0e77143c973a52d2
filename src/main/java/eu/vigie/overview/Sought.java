package eu.vigie.overview;

import eu.vigie.breach.BreachState;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A filter as it is held against many cases: words in small letters, and an instant where the filter says how far ahead. */
record Sought(
        @Nullable BreachState state,
        @Nullable String role,
        @Nullable String regime,
        @Nullable String reporter,
        @Nullable Instant until,
        String text) {

    static Sought of(CaseFilter filter, Instant now) {
        return new Sought(
                filter.state(),
                filter.role() == null ? null : filter.role().name().toLowerCase(Locale.ROOT),
                filter.regime(),
                filter.reporter(),
                filter.within() == null ? null : filter.within().until(now),
                filter.text().strip().toLowerCase(Locale.ROOT));
    }

    /** Whoever holds its steps. */
    boolean finds(Looked one) {
        return (state == null || state == one.state())
                && (role == null || one.inRole(role))
                && (regime == null || one.under(regime))
                && (reporter == null || reporter.equals(one.reporter()))
                && (until == null || one.endsBy(until))
                && (text.isEmpty() || one.says(text));
    }
}
