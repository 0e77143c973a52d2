package eu.vigie.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows. Each change names the state it starts from, so that two people at once cannot both succeed. */
@Repository
class FilingRows {

    /** A row with what only this room needs of it. */
    record Row(Filing filing, @Nullable String answers) {}

    private static final String SELECT =
            "select f.*, s.form, s.obligation from filing f left join smaller_form s on s.filing = f.id";

    private final JdbcClient jdbc;

    FilingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a new row says of itself; the rest comes with each step. */
    record Opened(
            String breach,
            String authority,
            @Nullable String subtype,
            @Nullable Long supersedes,
            String form,
            @Nullable Long obligation) {}

    long open(Opened opened, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into filing (breach, authority, type, subtype, supersedes, started_at)"
                        + " values (:breach, :authority, :type, :subtype, :supersedes, :at)")
                .param("breach", opened.breach())
                .param("authority", opened.authority())
                .param("type", opened.supersedes() == null ? "new" : "follow_up")
                .param("subtype", opened.subtype())
                .param("supersedes", opened.supersedes())
                .param("at", utc(at))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        if (opened.obligation() != null) serve(id, opened);
        return id;
    }

    private void serve(long id, Opened opened) {
        jdbc.sql("insert into smaller_form (filing, form, obligation) values (:filing, :form, :obligation)")
                .param("filing", id)
                .param("form", opened.form())
                .param("obligation", opened.obligation())
                .update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Submitted ones after that id, oldest first. */
    List<Filing> submitted(long after, int limit) {
        return jdbc.sql(SELECT + " where id > :after and submitted_at is not null order by id fetch first " + limit
                        + " rows only")
                .param("after", after)
                .query((rs, n) -> filing(rs))
                .list();
    }

    /** On the authority's form. */
    List<Row> of(String breach) {
        return jdbc.sql(SELECT + " where breach = :breach and obligation is null order by id")
                .param("breach", breach)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** On a smaller form, for that duty. */
    List<Filing> serving(long obligation) {
        return jdbc.sql(SELECT + " where obligation = :obligation order by id")
                .param("obligation", obligation)
                .query((rs, n) -> filing(rs))
                .list();
    }

    boolean freeze(
            long id, String subtype, @Nullable String reason, String answers, String digest, String by, Instant at) {
        return jdbc.sql("update filing set subtype = :subtype, late_reason = :reason, answers = :answers,"
                                + " digest = :digest, drafted_by = :person, drafted_at = :at where id = :id"
                                + " and answers is null and submitted_at is null and withdrawn_at is null")
                        .param("subtype", subtype)
                        .param("reason", reason)
                        .param("answers", answers)
                        .param("digest", digest)
                        .param("person", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean approve(long id, String by, Instant at) {
        return jdbc.sql("update filing set approved_by = :person, approved_at = :at where id = :id"
                                + " and answers is not null and approved_at is null and withdrawn_at is null")
                        .param("person", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean thaw(long id) {
        return jdbc.sql("update filing set answers = null, digest = null where id = :id and answers is not null"
                                + " and approved_at is null and submitted_at is null and withdrawn_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean submit(
            long id, Receipt receipt, boolean beforeApproval, String answers, String digest, Instant recordedAt) {
        return jdbc.sql("update filing set authority_reference = :reference, submitted_at = :at, late_reason = :reason,"
                                + " answers = :answers, digest = :digest, receipt_recorded_at = :recorded,"
                                + " receipt_evidence = :evidence,"
                                + " before_approval = :early"
                                + " where id = :id and answers is not null and submitted_at is null"
                                + " and withdrawn_at is null")
                        .param("early", beforeApproval)
                        .param("reference", receipt.authorityReference())
                        .param("at", utc(receipt.submittedAt()))
                        .param("reason", receipt.lateReason())
                        .param("answers", answers)
                        .param("digest", digest)
                        .param("recorded", utc(recordedAt))
                        .param("evidence", receipt.evidence())
                        .param("id", id)
                        .update()
                == 1;
    }

    void withdrawOpen(String breach, String authority, Instant at) {
        jdbc.sql("update filing set withdrawn_at = :at where breach = :breach and authority = :authority"
                        + " and submitted_at is null and id not in (select filing from smaller_form)"
                        + " and withdrawn_at is null")
                .param("at", utc(at))
                .param("breach", breach)
                .param("authority", authority)
                .update();
    }

    void withdrawServing(long obligation, Instant at) {
        jdbc.sql("update filing set withdrawn_at = :at where submitted_at is null and withdrawn_at is null"
                        + " and id in (select filing from smaller_form where obligation = :obligation)")
                .param("at", utc(at))
                .param("obligation", obligation)
                .update();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(filing(rs), rs.getString("answers"));
    }

    private static Filing filing(ResultSet rs) throws SQLException {
        return new Filing(
                rs.getLong("id"),
                rs.getString("breach"),
                rs.getString("authority"),
                rs.getString("type"),
                rs.getString("subtype"),
                state(rs),
                rs.getString("drafted_by"),
                rs.getString("approved_by"),
                instant(rs, "approved_at"),
                instant(rs, "submitted_at"),
                rs.getString("authority_reference"),
                rs.getString("late_reason"),
                rs.getBoolean("before_approval"),
                rs.getString("digest"),
                rs.getObject("supersedes", Long.class),
                rs.getObject("receipt_evidence", Long.class),
                Objects.requireNonNullElse(rs.getString("form"), Forms.AUTHORITY),
                rs.getObject("obligation", Long.class));
    }

    private static FilingState state(ResultSet rs) throws SQLException {
        if (rs.getObject("withdrawn_at") != null) {
            return FilingState.WITHDRAWN;
        }
        if (rs.getObject("submitted_at") != null) {
            return FilingState.SUBMITTED;
        }
        return rs.getObject("approved_at") == null ? FilingState.DRAFT : FilingState.APPROVED;
    }

    static String word(FilingState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime found = rs.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
