package eu.vigie.drill;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drills and who takes part, as they are stored. */
@Repository
class DrillTable {

    private static final String SELECT =
            "select d.*, c.title from drill d join breach_case c on c.reference = d.breach ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DrillTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Drill drill) {
        jdbc.sql("insert into drill (breach, scenario, language, speed, started_at, started_by)"
                        + " values (:breach, :scenario, :language, :speed, :at, :by)")
                .param("breach", drill.breach())
                .param("scenario", drill.scenario())
                .param("language", drill.language().toLanguageTag())
                .param("speed", drill.speed())
                .param("at", drill.startedAt().atOffset(UTC))
                .param("by", drill.startedBy())
                .update();
        batches.batchUpdate(
                "insert into drill_participant (breach, person) values (?, ?)",
                drill.participants().stream()
                        .map(person -> new Object[] {drill.breach(), person})
                        .toList());
    }

    /** A drill with the scorecard that was kept when it was ended; null while it runs. */
    record Scored(Drill drill, @Nullable String scorecard) {}

    Optional<Drill> find(String breach) {
        return scored(breach).map(Scored::drill);
    }

    /** One statement with its people: every page of a drill asks for it, for the frame. */
    Optional<Scored> scored(String breach) {
        List<String> people = new ArrayList<>();
        List<Scored> rows = jdbc.sql(
                        "select d.*, c.title, p.person from drill d join breach_case c on c.reference = d.breach"
                                + " left join drill_participant p on p.breach = d.breach where d.breach = :breach order by p.person")
                .param("breach", breach)
                .query((row, number) -> {
                    if (row.getString("person") != null) people.add(row.getString("person"));
                    return new Scored(bare(row, number), row.getString("scorecard"));
                })
                .list();
        return rows.stream().findFirst().map(one -> new Scored(with(one.drill(), people), one.scorecard()));
    }

    List<Drill> newest(@Nullable Instant before, int limit) {
        String where = before == null ? "" : "where d.started_at < :before ";
        var statement = jdbc.sql(SELECT + where + "order by d.started_at desc, d.breach desc limit :limit")
                .param("limit", limit);
        if (before != null) statement = statement.param("before", before.atOffset(UTC));
        return withPeople(statement.query(this::bare).list());
    }

    /** With each how many calls await an answer, newest first. */
    Map<Drill, Integer> running(String person, int limit) {
        Map<Drill, Integer> running = new LinkedHashMap<>();
        jdbc.sql(
                        "select d.*, c.title, (select count(*) from drill_inject i where i.breach = d.breach and i.kind = 'CALL'"
                                + " and i.happened_at is not null and i.answered_at is null) as waiting from drill d"
                                + " join breach_case c on c.reference = d.breach"
                                + " join drill_participant p on p.breach = d.breach and lower(p.person) = lower(:person)"
                                + " where d.ended_at is null order by d.started_at desc limit :limit")
                .param("person", person)
                .param("limit", limit)
                .query(row -> {
                    running.put(bare(row, 0), row.getInt("waiting"));
                });
        return running;
    }

    /** Scorecards of ended drills of a scenario that began before, newest first. */
    List<String> scorecards(String scenario, Instant before, int limit) {
        return jdbc.sql("select scorecard from drill where scenario = :scenario and started_at < :before"
                        + " and scorecard is not null order by started_at desc limit :limit")
                .param("scenario", scenario)
                .param("before", before.atOffset(UTC))
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    void end(String breach, Instant at, String by, String scorecard) {
        jdbc.sql("update drill set ended_at = :at, ended_by = :by, scorecard = :scorecard where breach = :breach")
                .param("at", at.atOffset(UTC))
                .param("by", by)
                .param("scorecard", scorecard)
                .param("breach", breach)
                .update();
    }

    private List<Drill> withPeople(List<Drill> drills) {
        if (drills.isEmpty()) return drills;
        Map<String, List<String>> people =
                people(drills.stream().map(Drill::breach).toList());
        return drills.stream()
                .map(one -> with(one, people.getOrDefault(one.breach(), List.of())))
                .toList();
    }

    private static Drill with(Drill bare, List<String> people) {
        return new Drill(
                bare.breach(),
                bare.title(),
                bare.scenario(),
                bare.language(),
                bare.speed(),
                bare.startedAt(),
                bare.startedBy(),
                bare.endedAt(),
                bare.endedBy(),
                List.copyOf(people));
    }

    private Map<String, List<String>> people(Collection<String> breaches) {
        Map<String, List<String>> people = new HashMap<>();
        jdbc.sql("select breach, person from drill_participant where breach in (:breaches) order by person")
                .param("breaches", breaches)
                .query(row -> {
                    people.computeIfAbsent(row.getString(1), one -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return people;
    }

    private Drill bare(ResultSet row, int number) throws SQLException {
        return new Drill(
                row.getString("breach"),
                row.getString("title"),
                row.getString("scenario"),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("speed"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                maybe(row, "ended_at"),
                row.getString("ended_by"),
                List.of());
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
