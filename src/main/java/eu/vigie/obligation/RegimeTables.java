package eu.vigie.obligation;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What people decided, declared and submitted of the regimes of a case: rows are added, an answer is written once. */
@Repository
class RegimeTables {

    private final JdbcClient jdbc;
    private final RegimeRecords records;

    RegimeTables(JdbcClient jdbc, RegimeRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** All of a case in whose book these rows stand, each kind in the order of its recording. */
    OnRecord of(String breach, List<Row> rows) {
        return records.of(breach, rows);
    }

    List<RegimeDecision> decisions(String breach) {
        return of(breach, List.of()).decisions();
    }

    List<DeclaredAnchor> anchors(String breach) {
        return of(breach, List.of()).anchors();
    }

    List<StageSubmission> submissions(String breach) {
        return of(breach, List.of()).submissions();
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
}
