package eu.vigie.overview;

import static eu.vigie.overview.Caseload.MOST_COUNTED;
import static eu.vigie.overview.Caseload.MOST_LOOKED_AT;
import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;

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
            "c.reference, c.title, c.closed_at, c.responding_since, c.reported_by, l.processing_role";
    private static final String FIRST = " fetch first :looked rows only) ";
    private static final String OUTLINE = " left join case_outline l on l.breach = c.reference";
    private static final String NO_LIMIT = "cast(null as timestamp(6) with time zone)";
    private static final String NEXT_LIMIT = "(select p.open_limit_at from obligation p where p.breach = c.reference"
            + " and p.open_limit_at is not null order by p.breach, p.open_limit_at, p.id fetch first 1 row only)";

    private final JdbcClient jdbc;
    private final Instant now;
    private final Map<String, Object> parameters = new HashMap<>(Map.of("looked", MOST_LOOKED_AT));
    private final List<String> regimes = new ArrayList<>();

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
        boolean limits = Rows.of(filter).limits();
        long looked =
                limits ? rows.stream().filter(row -> row.endsBy(until(filter))).count() : rows.size();
        long found = rows.stream()
                .filter(row -> row.passes(filter, now))
                .map(Looked::reference)
                .distinct()
                .count();
        return new Count((int) Math.min(found, MOST_COUNTED), found >= MOST_COUNTED || looked >= MOST_LOOKED_AT);
    }

    private Map<Rows, List<Looked>> read(Collection<CaseFilter> filters) {
        regimes.addAll(filters.stream()
                .map(CaseFilter::regime)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        for (var i = 0; i < regimes.size(); i++) parameters.put("regime" + i, regimes.get(i));
        var sources = filters.stream().map(Rows::of).distinct().toList();
        var sql = new ArrayList<String>();
        for (var source : sources) sql.add(select(source, String.valueOf(sql.size()), of(source, filters)));
        var read = new HashMap<Rows, List<Looked>>();
        jdbc.sql(String.join(" union all ", sql)).params(parameters).query(row -> {
            read.computeIfAbsent(sources.get(row.getInt("source")), source -> new ArrayList<>())
                    .add(Looked.read(row, regimes));
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
            return select(number, NEXT_LIMIT, filters) + held + FIRST + "c" + OUTLINE;
        }
        if (source.limits()) {
            parameters.put(
                    "until",
                    filters.stream()
                            .map(this::until)
                            .max(Instant::compareTo)
                            .orElse(now)
                            .atOffset(UTC));
            return select(number, "o.open_limit_at", filters)
                    + "(select breach, open_limit_at, id from obligation where open_limit_at <= :until"
                    + " order by open_limit_at, id" + FIRST + "o join breach_case c on c.reference = o.breach"
                    + OUTLINE;
        }
        if (source.reporter() != null) parameters.put("reporter", source.reporter());
        return select(number, NO_LIMIT, filters) + "(select * from breach_case"
                + (source.reporter() == null ? "" : " where reported_by = :reporter")
                + " order by reference_year desc, reference_number desc" + FIRST + "c" + OUTLINE;
    }

    /** Regimes that no filter of these rows asks for are not looked for. */
    private String select(String number, String limit, List<CaseFilter> filters) {
        var asked = filters.stream().map(CaseFilter::regime).toList();
        var owed = regimes.stream()
                .map(regime -> !asked.contains(regime)
                        ? ", false"
                        : ", exists (select 1 from obligation r where r.breach = c.reference and r.regime = :regime"
                                + regimes.indexOf(regime) + " and r.withdrawn_at is null)")
                .collect(joining());
        return "select " + number + " as source, " + CASE + ", " + limit + " as limit_at" + owed + " from ";
    }

    private Instant until(CaseFilter filter) {
        return Objects.requireNonNull(filter.within()).until(now);
    }
}
