package eu.vigie.overview;

import eu.vigie.breach.StateCondition;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The newest reference first. */
@Component
class ByNumber extends Walk {

    ByNumber(JdbcClient jdbc) {
        super(jdbc, "n(\\d{4})-(\\d{1,9})");
    }

    @Override
    String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters) {
        return "select c.reference, c.reference_year, c.reference_number from breach_case c where 1 = 1"
                + new Conditions(parameters).ofCaseAndClocks(filter, now)
                + below(behind, 1, parameters)
                + " order by " + StateCondition.order(filter.state())
                + "c.reference_year desc, c.reference_number desc";
    }

    /** Below the reference whose year and number stand in these two groups. */
    static String below(@Nullable Matcher behind, int group, Map<String, Object> parameters) {
        if (behind == null) return "";
        parameters.put("year", Integer.valueOf(behind.group(group)));
        parameters.put("number", Integer.valueOf(behind.group(group + 1)));
        return " and c.reference_year <= :year and (c.reference_year < :year or c.reference_number < :number)";
    }

    @Override
    RowMapper<Found> row() {
        return (row, number) -> new Found(row.getString(1), "n" + row.getInt(2) + "-" + row.getInt(3));
    }
}
