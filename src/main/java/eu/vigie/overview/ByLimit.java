package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of which a clock runs, the next limit first: a walk along the limits, where one duty answers for each case. */
@Component
class ByLimit extends Walk {

    ByLimit(JdbcClient jdbc) {
        super(jdbc, "l(-?\\d{1,18})-(\\d{1,18})");
    }

    @Override
    String sql(CaseFilter filter, @Nullable Matcher behind, Instant now, Map<String, Object> parameters) {
        parameters.put("at", behind == null ? Instant.EPOCH.atOffset(UTC) : instant(behind.group(1)));
        parameters.put("id", behind == null ? 0L : Long.parseLong(behind.group(2)));
        return "select o.breach, o.open_limit_at, o.id from obligation o where o.open_limit_at >= :at"
                + " and (o.open_limit_at > :at or o.id > :id)" + asked(filter, now, parameters)
                + " order by o.open_limit_at, o.id";
    }

    /** What the filter asks of a duty {@code o} that answers for its case. */
    private static String asked(CaseFilter filter, Instant now, Map<String, Object> parameters) {
        String ofCase = new Conditions(parameters).ofCase(filter);
        String sql = Conditions.LEADING;
        if (!ofCase.isEmpty())
            sql += " and exists (select 1 from breach_case c where c.reference = o.breach" + ofCase + ")";
        if (filter.within() == null) return sql;
        parameters.put("until", filter.within().until(now).atOffset(UTC));
        return sql + " and o.open_limit_at <= :until";
    }

    @Override
    RowMapper<Found> row() {
        return (row, number) -> new Found(
                row.getString(1), "l" + micros(row.getObject(2, OffsetDateTime.class)) + "-" + row.getLong(3));
    }
}
