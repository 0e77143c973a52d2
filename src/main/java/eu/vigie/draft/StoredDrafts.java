package eu.vigie.draft;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredDrafts implements Drafts {

    private static final String THEIRS = "person_id = (select id from person where name_lower = lower(:person))";
    private static final String COLUMNS = "select sheet, form, typed, kept_at from form_draft where " + THEIRS;

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(String person, String sheet, String form, String typed) {
        if (typed.length() > LONGEST) throw new InvalidInput(Fault.of("", "draft-too-long", LONGEST));
        if (replace(person, sheet, form, typed)) return;
        if (count(person) >= MOST) throw new InvalidInput(Fault.of("", "too-many-drafts", MOST));
        jdbc.sql("insert into form_draft (person_id, sheet, form, typed, kept_at)"
                        + " select id, :sheet, :form, :typed, :now from person where name_lower = lower(:person)")
                .param("person", person)
                .param("sheet", sheet)
                .param("form", form)
                .param("typed", typed)
                .param("now", at(clock.instant()))
                .update();
    }

    private boolean replace(String person, String sheet, String form, String typed) {
        return jdbc.sql("update form_draft set form = :form, typed = :typed, kept_at = :now where sheet = :sheet and "
                                + THEIRS)
                        .param("person", person)
                        .param("sheet", sheet)
                        .param("form", form)
                        .param("typed", typed)
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    private long count(String person) {
        return jdbc.sql("select count(*) from form_draft where " + THEIRS)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(String person, String sheet) {
        return jdbc.sql(COLUMNS + " and sheet = :sheet")
                .param("person", person)
                .param("sheet", sheet)
                .query((row, number) -> draft(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draft> of(String person) {
        return jdbc.sql(COLUMNS + " order by kept_at desc, sheet")
                .param("person", person)
                .query((row, number) -> draft(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Writing> writing(String form) {
        return jdbc.sql("select p.name, d.sheet, d.kept_at from form_draft d join person p on p.id = d.person_id"
                        + " where d.form = :form order by d.kept_at desc, d.sheet limit 50")
                .param("form", form)
                .query((row, number) -> new Writing(row.getString(1), row.getString(2), instant(row, 3)))
                .list();
    }

    @Override
    public void erase(String person, String sheet) {
        jdbc.sql("delete from form_draft where sheet = :sheet and " + THEIRS)
                .param("person", person)
                .param("sheet", sheet)
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void eraseOldOnes() {
        jdbc.sql("delete from form_draft where kept_at < :before")
                .param("before", at(clock.instant().minus(KEPT_DAYS, ChronoUnit.DAYS)))
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(row.getString(1), row.getString(2), row.getString(3), instant(row, 4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
