package eu.vigie.overview;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of which no clock runs, the newest reference first. */
@Component
class Unclocked extends Walk {

    private final ByNumber newest;

    Unclocked(JdbcClient jdbc, ByNumber newest) {
        super(jdbc, "n(\\d{4})-(\\d{1,9})");
        this.newest = newest;
    }

    @Override
    String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters) {
        return "select c.reference, c.reference_year, c.reference_number from breach_case c where not exists"
                + " (select 1 from obligation o where o.breach = c.reference and o.open_limit_at is not null)"
                + new Conditions(parameters).ofCaseAndClocks(filter, now)
                + ByNumber.below(behind, 1, parameters)
                + " order by c.reference_year desc, c.reference_number desc";
    }

    @Override
    RowMapper<Found> row() {
        return newest.row();
    }
}
