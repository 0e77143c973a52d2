package eu.vigie.overview;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was detected last, first. */
@Component
class ByDetection extends Walk {

    ByDetection(JdbcClient jdbc) {
        super(jdbc, "d(-?\\d{1,18})-(\\d{4})-(\\d{1,9})");
    }

    @Override
    String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters) {
        return "select c.reference, c.detected_at, c.reference_year, c.reference_number from breach_case c where 1 = 1"
                + new Conditions(parameters).ofCaseAndClocks(filter, now)
                + before(behind, parameters)
                + " order by c.detected_at desc, c.reference_year desc, c.reference_number desc";
    }

    private static String before(@Nullable Matcher behind, Map<String, Object> parameters) {
        if (behind == null) return "";
        parameters.put("at", instant(behind.group(1)));
        return " and c.detected_at <= :at and (c.detected_at < :at or 1 = 1" + ByNumber.below(behind, 2, parameters)
                + ")";
    }

    @Override
    RowMapper<Found> row() {
        return (row, number) -> new Found(
                row.getString(1),
                "d" + micros(row.getObject(2, OffsetDateTime.class)) + "-" + row.getInt(3) + "-" + row.getInt(4));
    }
}
