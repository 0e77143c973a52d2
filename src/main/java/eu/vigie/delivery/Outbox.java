package eu.vigie.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Claims rows that are due. A claimed row is in doubt until its answer is recorded, whatever happens to this process. */
@Component
class Outbox {

    static final Duration LEASE = Duration.ofMinutes(5);
    static final int BATCH = 20;

    private static final String DUE = "((state in ('QUEUED', 'TEMPORARY_FAILURE') and next_attempt_at <= :now)"
            + " or (state = 'IN_DOUBT' and (claimed_at <= :lease"
            + " or (claimed_by like :node and claimed_by <> :claimer))))";

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final DeliverySettings settings;
    private final Clock clock;

    Outbox(JdbcClient database, JdbcTemplate batches, DeliverySettings.Reader settings, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.settings = settings.settings();
        this.clock = clock;
    }

    /** What was due, and what of it this node has claimed: another node may have been faster. */
    record Claim(int due, List<Parcel> parcels) {}

    @Transactional
    public Claim claim() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Object[]> due = due(now);
        int[] claimed = batches.batchUpdate(
                "update delivery set state = 'IN_DOUBT', attempts = attempts + 1, claimed_at = ?, claimed_by = ?,"
                        + " updated_at = ? where id = ? and attempts = ? and state = ?",
                due.stream()
                        .map(row -> new Object[] {Sql.at(now), claimer(), Sql.at(now), row[0], row[1], row[2]})
                        .toList());
        List<Object> mine = IntStream.range(0, claimed.length)
                .filter(index -> claimed[index] == 1)
                .mapToObj(index -> due.get(index)[0])
                .toList();
        return new Claim(due.size(), mine.isEmpty() ? List.of() : parcels(mine));
    }

    private List<Object[]> due(Instant now) {
        return database.sql("select id, attempts, state from delivery where " + DUE
                        + " order by next_attempt_at, id fetch first " + BATCH + " rows only")
                .param("now", Sql.at(now))
                .param("lease", Sql.at(now.minus(LEASE)))
                .param("node", settings.node() + "#%")
                .param("claimer", claimer())
                .query((row, number) -> new Object[] {row.getLong(1), row.getInt(2), row.getString(3)})
                .list();
    }

    private String claimer() {
        return settings.node() + "#" + settings.process();
    }

    private List<Parcel> parcels(List<Object> ids) {
        return database.sql("select d.*, c.locale, c.subject, c.text_part, c.html_part from delivery d"
                        + " join letter_content c on c.digest = d.content_digest where d.id in (:ids) order by d.id")
                .param("ids", ids)
                .query((row, number) -> parcel(row))
                .list();
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("message_id"),
                row.getBoolean("capture_only"),
                row.getInt("attempts"),
                Sql.instant(row, "queued_at"),
                row.getString("locale"),
                row.getString("subject"),
                row.getString("text_part"),
                row.getString("html_part"));
    }
}
