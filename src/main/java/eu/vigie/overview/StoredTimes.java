package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The database computes the medians: one row for each group comes here, whatever the number of cases. */
@Component
class StoredTimes implements Times {

    private static final String CASES = " from breach_case c left join case_outline l on l.breach = c.reference"
            + " where c.exercise = false and c.detected_at >= :since"
            + " and (c.outcome is null or c.outcome <> 'not_a_breach')";

    private static final String MONTH = "cast(extract(year from c.detected_at) as integer) * 100"
            + " + cast(extract(month from c.detected_at) as integer)";

    private static final String TOLD = " from obligation o where o.breach = c.reference and o.withdrawn_at is null"
            + " and o.duty in ('customers', 'controllers', 'persons')";

    private static final String AUTHORITY =
            " from obligation o where o.breach = c.reference and o.withdrawn_at is null and o.duty = 'authority'";

    private final JdbcClient jdbc;

    StoredTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Taken> since(Instant since) {
        String sql = Stream.of(Axis.values())
                .flatMap(axis -> Stream.of(Measure.values()).map(measure -> medians(axis, measure)))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql(sql)
                .param("since", since.atOffset(UTC))
                .query((row, number) -> taken(row))
                .list();
    }

    private static String medians(Axis axis, Measure measure) {
        String medians = "select " + axis.ordinal() + ", " + measure.ordinal() + ", " + group(axis)
                + ", count(*), percentile_cont(0.5) within group (order by took) from (select " + MONTH
                + " as in_month, coalesce(l.cause, 'unknown') as cause, extract(epoch from (" + end(measure) + " - "
                + start(measure) + ")) as took" + CASES + ") each_case where took is not null";
        return axis == Axis.WHOLE ? medians + " having count(*) > 0" : medians + " group by " + group(axis);
    }

    private static String group(Axis axis) {
        return switch (axis) {
            case WHOLE -> "cast('' as varchar(40))";
            case MONTH -> "cast(in_month as varchar(6))";
            case CAUSE -> "cause";
        };
    }

    static String start(Measure measure) {
        return switch (measure) {
            case AWARENESS -> "c.occurred_from";
            case DECISION, FILING -> "c.controller_aware_at";
            case REACHED -> "(select min(o.anchor_at)" + TOLD + ")";
        };
    }

    static String end(Measure measure) {
        return switch (measure) {
            case AWARENESS ->
                "case when c.controller_aware_stated = true then c.controller_aware_at"
                        + " when c.processor_aware_stated = true then c.processor_aware_at end";
            case DECISION ->
                "(select min(v.recorded_at) from obligation_version v where v.breach = c.reference"
                        + " and v.duty = 'authority' and v.decided_required is not null)";
            case FILING -> "(select min(o.met_at)" + AUTHORITY + ")";
            case REACHED ->
                "case when not exists (select 1" + TOLD + " and o.open_limit_at is not null)"
                        + " then (select max(o.met_at)" + TOLD + ") end";
        };
    }

    private static Taken taken(ResultSet row) throws SQLException {
        long seconds = Math.max(0, Math.round(row.getDouble(5)));
        String group = row.getString(3);
        Axis axis = Axis.values()[row.getInt(1)];
        return new Taken(
                axis,
                Measure.values()[row.getInt(2)],
                axis == Axis.MONTH ? group.substring(0, 4) + "-" + group.substring(4) : group,
                row.getLong(4),
                Duration.ofSeconds(seconds));
    }
}
