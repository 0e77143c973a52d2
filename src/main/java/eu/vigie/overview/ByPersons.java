package eu.vigie.overview;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where most people are concerned, first. */
@Component
class ByPersons extends Walk {

    ByPersons(JdbcClient jdbc) {
        super(jdbc, "p(-?\\d{1,18})-(\\d{4}-\\d{4,9})");
    }

    @Override
    String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters) {
        String asked = new Conditions(parameters).ofCaseAndClocks(filter, now);
        return "select l.breach, l.persons from case_outline l where 1 = 1"
                + (asked.isEmpty()
                        ? ""
                        : " and exists (select 1 from breach_case c where c.reference = l.breach" + asked + ")")
                + fewer(behind, parameters)
                + " order by l.persons desc, l.breach desc";
    }

    private static String fewer(@Nullable Matcher behind, Map<String, Object> parameters) {
        if (behind == null) return "";
        parameters.put("persons", Long.valueOf(behind.group(1)));
        parameters.put("reference", behind.group(2));
        return " and l.persons <= :persons and (l.persons < :persons or l.breach < :reference)";
    }

    @Override
    RowMapper<Found> row() {
        return (row, number) -> new Found(row.getString(1), "p" + row.getLong(2) + "-" + row.getString(1));
    }
}
