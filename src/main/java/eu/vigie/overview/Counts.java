package eu.vigie.overview;

import static eu.vigie.overview.Caseload.MOST_COUNTED;
import static eu.vigie.overview.Caseload.MOST_LOOKED_AT;

import eu.vigie.overview.Caseload.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many cases filters find, in one statement. Each looks along an index at so many rows and no more, whatever it finds: among
 * 100,000 cases a filter that few of them pass costs what it costs among 1,000.
 */
final class Counts {

    private final JdbcClient jdbc;
    private final Instant now;
    private final Map<String, Object> parameters =
            new HashMap<>(Map.of("looked", MOST_LOOKED_AT, "most", MOST_COUNTED));
    private final List<String> each = new ArrayList<>();

    Counts(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    <K> Map<K, Count> of(Map<K, CaseFilter> filters) {
        var keys = List.copyOf(filters.keySet());
        filters.values().forEach(this::add);
        var counts = new LinkedHashMap<K, Count>();
        jdbc.sql(String.join(" union all ", each)).params(parameters).query(row -> {
            int found = row.getInt(2);
            counts.put(
                    keys.get(row.getInt(1)),
                    new Count(found, found >= MOST_COUNTED || row.getInt(3) >= MOST_LOOKED_AT));
        });
        return counts;
    }

    private void add(CaseFilter filter) {
        var mark = String.valueOf(each.size());
        var conditions = filter.within() == null
                ? " c where 1 = 1" + new Conditions(parameters, mark).ofCase(filter)
                : " o where 1 = 1" + ByLimit.asked(filter, now, parameters, mark);
        var rows = "(select * from " + along(filter, mark) + " fetch first :looked rows only)";
        each.add("select " + mark + ", (select count(*) from (select 1 as one from " + rows + conditions
                + " fetch first :most rows only) found), (select count(*) from " + rows + " looked)");
    }

    /** The rows that a count looks at: a person's own where a person is named, else the newest cases, or the next limits. */
    private static String along(CaseFilter filter, String mark) {
        var held = filter.owner() == null ? "" : Conditions.HELD.formatted(mark);
        if (filter.within() != null)
            return "obligation where open_limit_at <= :until" + mark
                    + (held.isEmpty() ? " order by open_limit_at, id" : " and breach in (" + held + ")");
        if (!held.isEmpty()) return "breach_case where reference in (" + held + ")";
        return "breach_case" + (filter.reporter() == null ? "" : " where reported_by = :reporter" + mark)
                + " order by reference_year desc, reference_number desc";
    }
}
