package eu.vigie.overview;

import static eu.vigie.overview.Caseload.MOST_COUNTED;
import static eu.vigie.overview.Caseload.MOST_LOOKED_AT;
import static java.time.ZoneOffset.UTC;

import eu.vigie.overview.Caseload.Count;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many cases filters find, in one statement. Whatever the filters, so many rows along an index are read once and each filter
 * is held against them here: among 100,000 cases a filter that few of them pass costs what it costs among 1,000.
 */
final class Counts {

    private static final String CASE =
            "c.reference, c.closed_at is not null, c.responding_since is not null, c.reported_by";

    /** By its key and not by a join: a planner that knows few values reads the whole table for a join. */
    private static final String OUTLINE =
            "(select coalesce(l.processing_role, '-') || ' ' || l.regimes from case_outline l"
                    + " where l.breach = c.reference)";

    /** In the place of the case, where filters ask for its clocks alone. */
    private static final String CLOCK = "o.breach, false, false, ''";

    private static final String NOTHING = "cast(null as varchar(40))";
    private static final String FIRST = " fetch first :looked rows only) ";
    private static final String NO_LIMIT = "cast(null as timestamp(6) with time zone)";
    private static final String NEXT_LIMIT = "(select p.open_limit_at from obligation p where p.breach = c.reference"
            + " and p.open_limit_at is not null order by p.breach, p.open_limit_at, p.id fetch first 1 row only)";

    private final JdbcClient jdbc;
    private final Instant now;
    private final Map<String, Object> parameters = new HashMap<>(Map.of("looked", MOST_LOOKED_AT));

    Counts(JdbcClient jdbc, Instant now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Along what rows are read: the steps of a person where one is named, else the next limits where a limit is asked for, else
     * the newest cases, of one reporter where one is named.
     */
    private record Rows(
            @Nullable String owner,
            boolean limits,
            @Nullable String reporter) {
        static Rows of(CaseFilter filter) {
            boolean limits = filter.owner() == null && filter.within() != null;
            return new Rows(filter.owner(), limits, limits || filter.owner() != null ? null : filter.reporter());
        }
    }

    <K> Map<K, Count> of(Map<K, CaseFilter> filters) {
        if (filters.isEmpty()) return Map.of();
        Map<Rows, List<Looked>> read = read(filters.values());
        var counts = new LinkedHashMap<K, Count>();
        filters.forEach((key, filter) -> counts.put(key, count(filter, read.getOrDefault(Rows.of(filter), List.of()))));
        return counts;
    }

    private Count count(CaseFilter filter, List<Looked> rows) {
        var sought = Sought.of(filter, now);
        Instant until = Rows.of(filter).limits() ? sought.until() : null;
        long looked = until == null
                ? rows.size()
                : rows.stream().filter(row -> row.endsBy(until)).count();
        long found = rows.stream()
                .filter(sought::finds)
                .map(Looked::reference)
                .distinct()
                .limit(MOST_COUNTED)
                .count();
        return new Count((int) found, found == MOST_COUNTED || looked >= MOST_LOOKED_AT);
    }

    private Map<Rows, List<Looked>> read(Collection<CaseFilter> filters) {
        var sources = filters.stream().map(Rows::of).distinct().toList();
        var sql = new ArrayList<String>();
        for (var source : sources) sql.add(select(source, String.valueOf(sql.size()), of(source, filters)));
        var read = new HashMap<Rows, List<Looked>>();
        jdbc.sql(String.join(" union all ", sql)).params(parameters).query(row -> {
            read.computeIfAbsent(sources.get(row.getInt(1)), source -> new ArrayList<>())
                    .add(Looked.read(row));
        });
        return read;
    }

    private static List<CaseFilter> of(Rows source, Collection<CaseFilter> filters) {
        return filters.stream().filter(filter -> Rows.of(filter).equals(source)).toList();
    }

    private String select(Rows source, String number, List<CaseFilter> filters) {
        if (source.owner() != null) {
            parameters.put("owner" + number, source.owner());
            var held = "(select * from breach_case where reference in (" + Conditions.HELD.formatted(number) + ")";
            var limited = filters.stream().anyMatch(filter -> filter.within() != null);
            return select(number, CASE, limited ? NEXT_LIMIT : NO_LIMIT, filters) + held + FIRST + "c";
        }
        if (source.limits()) {
            parameters.put(
                    "until",
                    filters.stream()
                            .map(this::until)
                            .max(Instant::compareTo)
                            .orElse(now)
                            .atOffset(UTC));
            var clocks = "(select breach, open_limit_at, id from obligation where open_limit_at <= :until"
                    + " order by open_limit_at, id" + FIRST + "o";
            return filters.stream().allMatch(Counts::asksForClocksAlone)
                    ? select(number, CLOCK, "o.open_limit_at", filters) + clocks
                    : select(number, CASE, "o.open_limit_at", filters) + clocks
                            + " join breach_case c on c.reference = o.breach";
        }
        if (source.reporter() != null) parameters.put("reporter", source.reporter());
        return select(number, CASE, NO_LIMIT, filters) + "(select * from breach_case"
                + (source.reporter() == null ? "" : " where reported_by = :reporter")
                + " order by reference_year desc, reference_number desc" + FIRST + "c";
    }

    /** What no filter of these rows asks for is not looked for. */
    private static String select(String number, String one, String limit, List<CaseFilter> filters) {
        var title = filters.stream().allMatch(filter -> filter.text().isBlank()) ? NOTHING : "c.title";
        var outlined = filters.stream().anyMatch(filter -> filter.role() != null || filter.regime() != null);
        return "select " + String.join(", ", number, one, title, outlined ? OUTLINE : NOTHING, limit) + " from ";
    }

    private static boolean asksForClocksAlone(CaseFilter filter) {
        return new CaseFilter(null, null, null, filter.within(), null, "", null).equals(filter);
    }

    private Instant until(CaseFilter filter) {
        return Objects.requireNonNull(filter.within()).until(now);
    }
}
