package eu.vigie.containment;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Runs and their steps. */
@Repository
class RunRows {

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String breach, Playbook playbook, String by, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into playbook_run (breach, playbook, title_fr, title_en, started_by, started_at)
                values (:breach, :playbook, :fr, :en, :by, :now)""")
                .param("breach", breach)
                .param("playbook", playbook.id())
                .param("fr", playbook.title().get("fr"))
                .param("en", playbook.title().get("en"))
                .param("by", by)
                .param("now", now.atOffset(UTC))
                .update(key, "id");
        long run = Objects.requireNonNull(key.getKey()).longValue();
        for (int at = 0; at < playbook.steps().size(); at++)
            add(run, at + 1, playbook.steps().get(at), now);
        return run;
    }

    private void add(long run, int number, Playbook.Step step, Instant now) {
        Instant due = Run.due(now, step.within());
        jdbc.sql("""
                insert into playbook_step (run, number, title_fr, title_en, hint_fr, hint_en, who, due_at)
                values (:run, :number, :fr, :en, :hintFr, :hintEn, :who, :due)""")
                .param("run", run)
                .param("number", number)
                .param("fr", step.title().get("fr"))
                .param("en", step.title().get("en"))
                .param("hintFr", step.hint() == null ? null : step.hint().get("fr"))
                .param("hintEn", step.hint() == null ? null : step.hint().get("en"))
                .param("who", step.who())
                .param("due", due == null ? null : due.atOffset(UTC))
                .update();
    }

    /** False when it was ticked before, or is not there. */
    boolean tick(long run, int number, String outcome, @Nullable String note, String by, Instant now) {
        return jdbc.sql("""
                update playbook_step set outcome = :outcome, note = :note, ticked_by = :by, ticked_at = :now
                where run = :run and number = :number and outcome is null""")
                        .param("outcome", outcome)
                        .param("note", note)
                        .param("by", by)
                        .param("now", now.atOffset(UTC))
                        .param("run", run)
                        .param("number", number)
                        .update()
                > 0;
    }

    List<Run> of(String breach) {
        Map<Long, List<Run.Line>> steps = new HashMap<>();
        jdbc.sql("""
                select s.* from playbook_step s join playbook_run r on r.id = s.run
                where r.breach = ? order by s.run, s.number""").param(breach).query(row -> {
            steps.computeIfAbsent(row.getLong("run"), first -> new ArrayList<>())
                    .add(line(row));
        });
        return jdbc.sql("select * from playbook_run where breach = ? order by id")
                .param(breach)
                .query((row, number) -> new Run(
                        row.getLong("id"),
                        row.getString("breach"),
                        row.getString("playbook"),
                        Map.of("fr", row.getString("title_fr"), "en", row.getString("title_en")),
                        row.getString("started_by"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        steps.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Run.Line line(ResultSet row) throws SQLException {
        String hint = row.getString("hint_en");
        return new Run.Line(
                row.getInt("number"),
                Map.of("fr", row.getString("title_fr"), "en", row.getString("title_en")),
                hint == null ? null : Map.of("fr", row.getString("hint_fr"), "en", hint),
                row.getString("who"),
                instant(row, "due_at"),
                row.getString("outcome"),
                row.getString("ticked_by"),
                instant(row, "ticked_at"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
