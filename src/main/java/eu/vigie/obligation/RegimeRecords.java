package eu.vigie.obligation;

import eu.vigie.deadline.Anchor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what people decided, declared and submitted of the regimes of a case: three tables, one statement. */
@Repository
class RegimeRecords {

    private static final String ALL = """
            select 'decision' as sort, id, regime, stage as part, required as yes, reason as said, decided_by as who,
                   decided_at as recorded, cast(null as timestamp(6) with time zone) as at, approved, answered_by, answered_at,
                   cast(null as bigint) as obligation, cast(null as varchar) as reference,
                   cast(null as varchar) as late_reason, cast(null as bigint) as corrects
            from regime_decision where breach = :breach
            union all
            select 'anchor', id, regime, anchor, proposed, reason, stated_by,
                   stated_at, anchored_at, approved, answered_by, answered_at, null, null, null, null
            from regime_anchor where breach = :breach
            union all
            select 'submission', id, null, null, null, note, recorded_by,
                   recorded_at, submitted_at, null, null, null, obligation, reference, late_reason, corrects
            from stage_submission where breach = :breach
            order by id
            """;

    private final JdbcClient jdbc;

    RegimeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a case in whose book these rows stand, each kind in the order of its recording. */
    OnRecord of(String breach, List<Row> rows) {
        var decisions = new ArrayList<RegimeDecision>();
        var anchors = new ArrayList<DeclaredAnchor>();
        var submissions = new ArrayList<StageSubmission>();
        jdbc.sql(ALL).param("breach", breach).query(row -> {
            switch (row.getString("sort")) {
                case "decision" -> decisions.add(decision(breach, row));
                case "anchor" -> anchors.add(anchor(breach, row));
                default -> submissions.add(submission(breach, row));
            }
        });
        return new OnRecord(rows, List.copyOf(decisions), List.copyOf(anchors), List.copyOf(submissions));
    }

    private static RegimeDecision decision(String breach, ResultSet row) throws SQLException {
        return new RegimeDecision(
                row.getLong("id"),
                breach,
                row.getString("regime"),
                row.getString("part"),
                row.getBoolean("yes"),
                row.getString("said"),
                row.getString("who"),
                instant(row, "recorded"),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                maybe(row, "answered_at"));
    }

    private static DeclaredAnchor anchor(String breach, ResultSet row) throws SQLException {
        return new DeclaredAnchor(
                row.getLong("id"),
                breach,
                row.getString("regime"),
                Anchor.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                instant(row, "at"),
                row.getString("said"),
                row.getString("who"),
                instant(row, "recorded"),
                row.getBoolean("yes"),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                maybe(row, "answered_at"));
    }

    private static StageSubmission submission(String breach, ResultSet row) throws SQLException {
        return new StageSubmission(
                row.getLong("id"),
                breach,
                row.getLong("obligation"),
                instant(row, "at"),
                row.getString("reference"),
                row.getString("said"),
                row.getString("late_reason"),
                row.getObject("corrects", Long.class),
                row.getString("who"),
                instant(row, "recorded"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
