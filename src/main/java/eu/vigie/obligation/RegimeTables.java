package eu.vigie.obligation;

import static java.time.ZoneOffset.UTC;

import eu.vigie.deadline.Anchor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What people decided, declared and submitted of the regimes of a case: rows are added, an answer is written once. */
@Repository
class RegimeTables {

    private final JdbcClient jdbc;

    RegimeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegimeDecision> decisions(String breach) {
        return of("regime_decision", breach).query(RegimeTables::decision).list();
    }

    List<DeclaredAnchor> anchors(String breach) {
        return of("regime_anchor", breach).query(RegimeTables::anchor).list();
    }

    List<StageSubmission> submissions(String breach) {
        return of("stage_submission", breach).query(RegimeTables::submission).list();
    }

    private JdbcClient.StatementSpec of(String table, String breach) {
        return jdbc.sql("select * from " + table + " where breach = :breach order by id")
                .param("breach", breach);
    }

    RegimeDecision add(RegimeDecision one) {
        var id = inserted(jdbc.sql("insert into regime_decision (breach, regime, stage, required, reason, decided_by,"
                        + " decided_at) values (:breach, :regime, :stage, :required, :reason, :by, :at)")
                .param("breach", one.breach())
                .param("regime", one.regime())
                .param("stage", one.stage())
                .param("required", one.required())
                .param("reason", one.reason())
                .param("by", one.decidedBy())
                .param("at", one.decidedAt().atOffset(UTC)));
        return decisions(one.breach()).stream()
                .filter(stored -> stored.id() == id)
                .findFirst()
                .orElseThrow();
    }

    void answer(long decision, boolean approved, String by, Instant at) {
        answer("regime_decision", decision, approved, by, at);
    }

    void answerAnchor(long anchor, boolean approved, String by, Instant at) {
        answer("regime_anchor", anchor, approved, by, at);
    }

    private void answer(String table, long id, boolean approved, String by, Instant at) {
        jdbc.sql("update " + table + " set approved = :approved, answered_by = :by, answered_at = :at where id = :id")
                .param("approved", approved)
                .param("by", by)
                .param("at", at.atOffset(UTC))
                .param("id", id)
                .update();
    }

    DeclaredAnchor add(DeclaredAnchor one) {
        var id = inserted(jdbc.sql(
                        "insert into regime_anchor (breach, regime, anchor, anchored_at, reason, stated_by, stated_at,"
                                + " proposed) values (:breach, :regime, :anchor, :at, :reason, :by, :stated, :proposed)")
                .param("breach", one.breach())
                .param("regime", one.regime())
                .param("anchor", one.anchor().name().toLowerCase(Locale.ROOT))
                .param("at", one.at().atOffset(UTC))
                .param("reason", one.reason())
                .param("by", one.statedBy())
                .param("stated", one.statedAt().atOffset(UTC))
                .param("proposed", one.proposed()));
        return anchors(one.breach()).stream()
                .filter(stored -> stored.id() == id)
                .findFirst()
                .orElseThrow();
    }

    StageSubmission add(StageSubmission one) {
        var id = inserted(jdbc.sql("insert into stage_submission (breach, obligation, submitted_at, reference, note,"
                        + " late_reason, corrects, recorded_by, recorded_at) values (:breach, :obligation, :submitted,"
                        + " :reference, :note, :late, :corrects, :by, :at)")
                .param("breach", one.breach())
                .param("obligation", one.obligation())
                .param("submitted", one.submittedAt().atOffset(UTC))
                .param("reference", one.reference())
                .param("note", one.note())
                .param("late", one.lateReason())
                .param("corrects", one.corrects())
                .param("by", one.recordedBy())
                .param("at", one.recordedAt().atOffset(UTC)));
        return submissions(one.breach()).stream()
                .filter(stored -> stored.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static long inserted(JdbcClient.StatementSpec row) {
        var keys = new GeneratedKeyHolder();
        row.update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    private static RegimeDecision decision(ResultSet row, int number) throws SQLException {
        return new RegimeDecision(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("regime"),
                row.getString("stage"),
                row.getBoolean("required"),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                maybe(row, "answered_at"));
    }

    private static DeclaredAnchor anchor(ResultSet row, int number) throws SQLException {
        return new DeclaredAnchor(
                row.getLong("id"),
                row.getString("breach"),
                row.getString("regime"),
                Anchor.valueOf(row.getString("anchor").toUpperCase(Locale.ROOT)),
                instant(row, "anchored_at"),
                row.getString("reason"),
                row.getString("stated_by"),
                instant(row, "stated_at"),
                row.getBoolean("proposed"),
                row.getObject("approved", Boolean.class),
                row.getString("answered_by"),
                maybe(row, "answered_at"));
    }

    private static StageSubmission submission(ResultSet row, int number) throws SQLException {
        return new StageSubmission(
                row.getLong("id"),
                row.getString("breach"),
                row.getLong("obligation"),
                instant(row, "submitted_at"),
                row.getString("reference"),
                row.getString("note"),
                row.getString("late_reason"),
                row.getObject("corrects", Long.class),
                row.getString("recorded_by"),
                instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
