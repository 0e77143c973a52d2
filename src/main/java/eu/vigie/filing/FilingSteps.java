package eu.vigie.filing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What changes a filing. Each change names the state it starts from, so that two people at once cannot both succeed. */
@Repository
class FilingSteps {

    private final JdbcClient jdbc;

    FilingSteps(JdbcClient jdbc) {
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

    /** A draft again, of that kind; the reasons of the other kind go, officers' own words stay. */
    boolean turn(long id, String subtype) {
        return jdbc.sql(
                                "update filing set subtype = :subtype, late_reason = null, answers = null, digest = null"
                                        + " where id = :id and approved_at is null and submitted_at is null and withdrawn_at is null")
                        .param("subtype", subtype)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean discard(long id, Instant at) {
        return jdbc.sql(
                                "update filing set withdrawn_at = :at"
                                        + " where id = :id and approved_at is null and submitted_at is null and withdrawn_at is null")
                        .param("at", utc(at))
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

    /** Puts the reasons for a delay into a form that is frozen already. */
    boolean explain(long id, String reason, String answers, String digest) {
        return jdbc.sql("update filing set late_reason = :reason, answers = :answers, digest = :digest where id = :id"
                                + " and answers is not null and submitted_at is null and withdrawn_at is null")
                        .param("reason", reason)
                        .param("answers", answers)
                        .param("digest", digest)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** No ground is left for it; what was submitted stays. */
    void withdraw(long id, Instant at) {
        jdbc.sql(
                        "update filing set withdrawn_at = :at where id = :id and submitted_at is null and withdrawn_at is null")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /** Holds one until the transaction ends: nobody submits it meanwhile. */
    void hold(long id) {
        jdbc.sql("select id from filing where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
