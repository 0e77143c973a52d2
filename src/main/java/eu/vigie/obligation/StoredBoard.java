package eu.vigie.obligation;

import eu.vigie.deadline.Regime;
import eu.vigie.deadline.Regimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board as the table of duties has it: one statement for all its sections. */
@Component
@Transactional(readOnly = true)
class StoredBoard implements Board {

    private static final String ALL = " union all ";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<BoardSection, List<BoardLine>> top(BoardFilter filter, int each) {
        var query = query(filter);
        var found = read(
                Stream.of(BoardSection.values())
                        .map(section -> query.lines(section, null, each))
                        .collect(Collectors.joining(ALL)),
                query);
        var top = new EnumMap<BoardSection, List<BoardLine>>(BoardSection.class);
        for (var section : BoardSection.values()) top.put(section, found.getOrDefault(section.ordinal(), List.of()));
        return top;
    }

    @Override
    public Part part(BoardSection section, BoardFilter filter, @Nullable String after, int limit) {
        var query = query(filter);
        var found = read(query.lines(section, after, limit + 1), query).getOrDefault(section.ordinal(), List.of());
        var lines = found.stream().limit(limit).toList();
        return new Part(lines, found.size() > limit ? BoardQuery.place(lines.get(limit - 1)) : null);
    }

    @Override
    public Map<BoardSection, Integer> counts(BoardFilter filter) {
        var query = query(filter);
        var counts = new EnumMap<BoardSection, Integer>(BoardSection.class);
        jdbc.sql(Stream.of(BoardSection.values()).map(query::count).collect(Collectors.joining(ALL)))
                .params(query.parameters())
                .query(row -> {
                    counts.put(BoardSection.values()[row.getInt(1)], row.getInt(2));
                });
        return counts;
    }

    @Override
    public Running running(int each) {
        var query = query(BoardFilter.ALL);
        var found = read(
                String.join(
                        ALL,
                        query.required(0, each),
                        query.undecided(1, each),
                        query.lawful(2),
                        query.lawfulAndReal(3)),
                query);
        return new Running(
                found.getOrDefault(0, List.of()),
                found.getOrDefault(1, List.of()),
                Stream.of(2, 3)
                        .flatMap(part -> found.getOrDefault(part, List.of()).stream())
                        .distinct()
                        .toList());
    }

    /** Each by the first row of an index from it on: "exists" lets PostgreSQL read every row to find that there is none. */
    @Override
    public List<String> regimes() {
        var known = Regimes.ours().all().stream().map(Regime::id).distinct().toList();
        var parameters = new LinkedHashMap<String, Object>();
        known.forEach(regime -> parameters.put("r" + parameters.size(), regime));
        return jdbc.sql(parameters.keySet().stream()
                        .map(name -> "select cast(:" + name + " as varchar(40)) as regime where :" + name
                                + " = (select regime from obligation where regime >= :" + name
                                + " order by regime fetch first 1 row only)")
                        .collect(Collectors.joining(ALL)))
                .params(parameters)
                .query(String.class)
                .list();
    }

    private BoardQuery query(BoardFilter filter) {
        return new BoardQuery(filter, clock.instant());
    }

    /** Lines by the number of their part, each part in the order of its limits. */
    private Map<Integer, List<BoardLine>> read(String sql, BoardQuery query) {
        var found = new LinkedHashMap<Integer, List<BoardLine>>();
        jdbc.sql("select lines.*, c.title, c.exercise from (" + sql
                        + ") lines join breach_case c on c.reference = lines.breach"
                        + " order by lines.part, lines.open_limit_at, lines.id")
                .params(query.parameters())
                .query(row -> {
                    found.computeIfAbsent(row.getInt("part"), part -> new ArrayList<>())
                            .add(line(row));
                });
        return found;
    }

    private static BoardLine line(ResultSet row) throws SQLException {
        return new BoardLine(
                Rows.read(row, 0).obligation(),
                Math.max(1, row.getInt("together")),
                row.getString("title"),
                row.getBoolean("exercise"));
    }
}
