package eu.vigie.filing.submission;

import eu.vigie.authority.Authority;
import eu.vigie.authority.FilingChannel;
import eu.vigie.filing.Filing;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of submissions. A row is claimed by its number of attempts, so two nodes never hand in the same one at once. */
@Repository
class SubmissionRows {

    private static final int REPLY = 2000;

    private final JdbcClient jdbc;

    SubmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Submission> find(long filing) {
        return jdbc.sql("select * from filing_submission where filing = :filing")
                .param("filing", filing)
                .query((row, number) -> submission(row))
                .optional();
    }

    void add(Filing filing, Authority authority, String key, Instant now) {
        jdbc.sql(
                        "insert into filing_submission (filing, breach, authority, channel, address, idempotency_key, state,"
                                + " attempts, queued_at, next_attempt_at, updated_at)"
                                + " values (:filing, :breach, :authority, :channel, :address, :key, 'QUEUED', 0, :now, :now, :now)")
                .param("filing", filing.id())
                .param("breach", filing.breach())
                .param("authority", filing.authority())
                .param("channel", authority.channel().name())
                .param("address", authority.address().toString())
                .param("key", key)
                .param("now", utc(now))
                .update();
    }

    /** Filings whose machine is to be asked now. */
    List<Long> due(Instant now, int limit) {
        return jdbc.sql("select filing from filing_submission where channel = 'MACHINE'"
                        + " and state in ('QUEUED', 'IN_DOUBT') and next_attempt_at <= :now"
                        + " order by next_attempt_at, id fetch first " + limit + " rows only")
                .param("now", utc(now))
                .query(Long.class)
                .list();
    }

    /** Filings that an authority has and whose receipt is not recorded yet. */
    List<Long> unrecorded(Instant now, int limit) {
        return jdbc.sql("select filing from filing_submission where channel = 'MACHINE' and state = 'ACCEPTED'"
                        + " and next_attempt_at <= :now order by next_attempt_at, id fetch first " + limit
                        + " rows only")
                .param("now", utc(now))
                .query(Long.class)
                .list();
    }

    /**
     * In doubt until its answer is recorded, whatever happens to this process; false when another node was faster, or it was
     * stopped. One that fell away in another way has not left either, and does not; nor does a form that is not frozen.
     */
    boolean claim(Submission before, Instant now, Instant lease) {
        return jdbc.sql("update filing_submission set state = 'IN_DOUBT', attempts = attempts + 1,"
                                + " next_attempt_at = :lease, updated_at = :now"
                                + " where filing = :filing and attempts = :attempts and (state = 'IN_DOUBT' or state = 'QUEUED'"
                                + " and (select count(*) from filing f where f.id = :filing and f.withdrawn_at is null"
                                + " and f.digest is not null) = 1)")
                        .param("filing", before.filing())
                        .param("attempts", before.attempts())
                        .param("lease", utc(lease))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void accepted(long filing, @Nullable String reference, Instant receivedAt, String reply, Instant now) {
        jdbc.sql("update filing_submission set state = 'ACCEPTED', authority_reference = :reference,"
                        + " received_at = :received, last_reply = :reply, next_attempt_at = :now, updated_at = :now"
                        + " where filing = :filing")
                .param("filing", filing)
                .param("reference", reference)
                .param("received", utc(receivedAt))
                .param("reply", cut(reply))
                .param("now", utc(now))
                .update();
    }

    /** Moves on; {@code next} is when it is worked on again, should the state ask for it. */
    void move(long filing, SubmissionState state, @Nullable String reply, Instant next, Instant now) {
        jdbc.sql("update filing_submission set state = :state, last_reply = coalesce(:reply, last_reply),"
                        + " next_attempt_at = :next, updated_at = :now where filing = :filing")
                .param("filing", filing)
                .param("state", state.name())
                .param("reply", reply == null ? null : cut(reply))
                .param("next", utc(next))
                .param("now", utc(now))
                .update();
    }

    /** An attempt may have arrived: it stays so, whatever the next one hears. */
    void doubt(long filing, Instant now) {
        jdbc.sql("update filing_submission set doubtful = true, updated_at = :now where filing = :filing")
                .param("filing", filing)
                .param("now", utc(now))
                .update();
    }

    /** Nothing of it goes; false when it has left meanwhile. */
    boolean stop(long filing, String reason, Instant now) {
        return jdbc.sql("update filing_submission set state = 'STOPPED', stopped_for = :reason, updated_at = :now"
                                + " where filing = :filing and state in ('QUEUED', 'REFUSED') and doubtful = false")
                        .param("filing", filing)
                        .param("reason", cut(reason))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Waits again, under the key of its form; whether anything arrived before is not forgotten. */
    void again(long filing, String key, Instant now) {
        jdbc.sql("update filing_submission set state = 'QUEUED', idempotency_key = :key, stopped_for = null,"
                        + " next_attempt_at = :now, updated_at = :now where filing = :filing")
                .param("filing", filing)
                .param("key", key)
                .param("now", utc(now))
                .update();
    }

    private static Submission submission(ResultSet row) throws SQLException {
        var received = row.getObject("received_at", OffsetDateTime.class);
        return new Submission(
                row.getLong("filing"),
                row.getString("breach"),
                row.getString("authority"),
                FilingChannel.valueOf(row.getString("channel")),
                URI.create(row.getString("address")),
                row.getString("idempotency_key"),
                SubmissionState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "queued_at"),
                instant(row, "next_attempt_at"),
                row.getString("last_reply"),
                row.getString("authority_reference"),
                received == null ? null : received.toInstant(),
                row.getString("stopped_for"),
                row.getBoolean("doubtful"));
    }

    private static String cut(String reply) {
        return reply.length() <= REPLY ? reply : reply.substring(0, REPLY);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
