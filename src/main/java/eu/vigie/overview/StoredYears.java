package eu.vigie.overview;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The database counts: three statements, whatever the number of cases. */
@Component
@Transactional(readOnly = true)
class StoredYears implements Years {

    private static final int MOST_LATE = 200;

    private static final String CASES = " from breach_case c left join case_outline l on l.breach = c.reference"
            + " where c.exercise = false and c.detected_at >= :from and c.detected_at < :until";

    private static final String BREACHES = CASES + " and (c.outcome is null or c.outcome <> 'not_a_breach')";

    private static final String DUTY = "exists (select 1 from obligation o where o.breach = c.reference"
            + " and o.withdrawn_at is null and o.duty = '%s' and %s)";
    private static final String MET = "o.met_at is not null";
    private static final String OPEN = "o.met_at is null and (o.decided_required is null or o.decided_required = true)";

    private static final String AUTHORITY = "case when " + DUTY.formatted("authority", MET) + " then 'notified'"
            + " when c.outcome = 'project_data_breach' then 'project_data'"
            + " when l.processing_role = 'processor' then 'processor'"
            + " when " + DUTY.formatted("authority", OPEN) + " then 'open' else 'not_required' end";

    private static final String PERSONS = "case when " + DUTY.formatted("persons", MET) + " then 'told'"
            + " when " + DUTY.formatted("public_communication", MET) + " then 'told_publicly'"
            + " when c.outcome = 'project_data_breach' then 'project_data'"
            + " when l.processing_role = 'processor' then 'processor'"
            + " when " + DUTY.formatted("persons", OPEN) + " then 'open'"
            + " else coalesce((select d.exemption from assessment_decision d where d.id = (select max(e.id)"
            + " from assessment_decision e where e.breach = c.reference)), 'not_required') end";

    private static final Map<String, String> GROUPS = Map.of(
            "months", "cast(extract(month from c.detected_at) as integer)",
            "causes", "coalesce(l.cause, 'unknown')",
            "roles", "coalesce(l.processing_role, 'undecided')",
            "authority", AUTHORITY,
            "persons", PERSONS);

    private static final String LATE = """
            select o.breach, o.regime, o.recipient_name, o.due_at, o.met_at, coalesce(
                (select max(s.late_reason) from stage_submission s where s.obligation = o.id),
                case when o.duty = 'authority' then
                    (select min(f.late_reason) from filing f where f.breach = o.breach and f.late_reason is not null) end)
            from obligation o join breach_case c on c.reference = o.breach
            where c.exercise = false and c.detected_at >= :from and c.detected_at < :until
                and o.late_as_filed = true and o.withdrawn_at is null and o.due_at is not null and o.met_at is not null
            order by o.breach, o.id fetch first %d rows only""".formatted(MOST_LATE + 1);

    private final JdbcClient jdbc;

    StoredYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public YearReport of(int year) {
        if (year < FIRST || year > LAST) throw new InvalidInput(Fault.of("year", "year-unknown", FIRST, LAST));
        Map<String, Map<String, Long>> counted = counted(year);
        List<YearReport.Late> late =
                within(LATE, year).query((row, number) -> late(row)).list();
        boolean more = late.size() > MOST_LATE;
        return new YearReport(
                year,
                counted.getOrDefault("cases", Map.of()),
                months(counted.getOrDefault("months", Map.of())),
                counted.getOrDefault("causes", Map.of()),
                counted.getOrDefault("roles", Map.of()),
                counted.getOrDefault("authority", Map.of()),
                counted.getOrDefault("persons", Map.of()),
                within(spreads(), year).query((row, number) -> spread(row)).list(),
                more ? late.subList(0, MOST_LATE) : late,
                more);
    }

    private Map<String, Map<String, Long>> counted(int year) {
        String groups = GROUPS.entrySet().stream()
                .map(one -> counts(one.getKey(), one.getValue(), BREACHES))
                .collect(Collectors.joining(" union all "));
        Map<String, Map<String, Long>> counted = new HashMap<>();
        within(counts("cases", "coalesce(c.outcome, 'undecided')", CASES) + " union all " + groups, year)
                .query(row -> {
                    counted.computeIfAbsent(row.getString(1), first -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return counted;
    }

    private static String counts(String name, String group, String cases) {
        return "select '" + name + "', cast(in_group as varchar(40)), count(*) from (select " + group + " as in_group"
                + cases + ") " + name + "_cases group by in_group";
    }

    /** All twelve, in order: {@code 01} to {@code 12}. */
    private static Map<String, Long> months(Map<String, Long> counted) {
        Map<String, Long> months = new TreeMap<>();
        for (int month = 1; month <= 12; month++)
            months.put("%02d".formatted(month), counted.getOrDefault(String.valueOf(month), 0L));
        return months;
    }

    private static String spreads() {
        return Stream.of(Measure.values())
                .map(measure -> "select " + measure.ordinal() + ", count(*),"
                        + " percentile_cont(0.5) within group (order by took),"
                        + " percentile_cont(0.9) within group (order by took) from (select extract(epoch from ("
                        + StoredTimes.end(measure) + " - " + StoredTimes.start(measure) + ")) as took" + BREACHES
                        + ") each_case where took is not null having count(*) > 0")
                .collect(Collectors.joining(" union all "));
    }

    private static YearReport.Spread spread(ResultSet row) throws SQLException {
        return new YearReport.Spread(
                Measure.values()[row.getInt(1)], row.getLong(2), seconds(row.getDouble(3)), seconds(row.getDouble(4)));
    }

    private static Duration seconds(double took) {
        return Duration.ofSeconds(Math.max(0, Math.round(took)));
    }

    private static YearReport.Late late(ResultSet row) throws SQLException {
        return new YearReport.Late(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Objects.requireNonNull(row.getObject(4, OffsetDateTime.class)).toInstant(),
                Objects.requireNonNull(row.getObject(5, OffsetDateTime.class)).toInstant(),
                row.getString(6));
    }

    private JdbcClient.StatementSpec within(String sql, int year) {
        return jdbc.sql(sql)
                .param("from", LocalDate.of(year, 1, 1).atStartOfDay().atOffset(UTC))
                .param("until", LocalDate.of(year + 1, 1, 1).atStartOfDay().atOffset(UTC));
    }
}
