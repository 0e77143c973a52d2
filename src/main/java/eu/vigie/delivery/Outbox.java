package eu.vigie.delivery;

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

    static final Duration LEASE = Duration.ofMinutes(10);

    /** Bounded below too: H2 keeps nulls in front of the index, and would read every letter that has its end before one that is due. */
    private static final String DUE = "next_attempt_at >= :ever and next_attempt_at <= :now"
            // Read on the row itself: an index that a kill has torn from it must send nothing again.
            + " and state in ('QUEUED', 'TEMPORARY_FAILURE', 'IN_DOUBT')"
            + Holds.NOT_HELD;

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final DeliverySettings settings;
    private final Parcels parcels;
    private final Rates rates;
    private final Tally tally;
    private final Clock clock;

    Outbox(
            JdbcClient database,
            JdbcTemplate batches,
            Parcels parcels,
            DeliverySettings.Reader settings,
            Rates rates,
            Tally tally,
            Clock clock) {
        this.parcels = parcels;
        this.database = database;
        this.batches = batches;
        this.settings = settings.settings();
        this.rates = rates;
        this.tally = tally;
        this.clock = clock;
    }

    /** What was due, and what of it this node has claimed: another node may have been faster, a domain may have had its fill. */
    record Claim(int due, List<Parcel> parcels) {}

    private record Due(long id, String owner, int attempts, DeliveryState state, String address, boolean captureOnly) {}

    /** What this node left in doubt before its own restart is due at once; another node's waits for its lease. */
    @Transactional
    public void takeBack() {
        database.sql("update delivery set next_attempt_at = :now where state = 'IN_DOUBT'"
                        + " and claimed_by like :node and claimed_by <> :claimer")
                .param("now", Sql.at(clock.instant()))
                .param("node", settings.node() + "#%")
                .param("claimer", claimer())
                .update();
    }

    /** Claims so many rows at most; without the wire only what is captured anyway. */
    @Transactional
    public Claim claim(boolean wire, int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Due> due = due(now, wire, most);
        List<Due> tried = due.stream()
                .filter(row -> unmetered(row) || rates.take(row.address(), now))
                .toList();
        putOff(due.stream().filter(row -> !tried.contains(row)).toList(), now);
        int[] claimed = batches.batchUpdate(
                "update delivery set state = 'IN_DOUBT', attempts = attempts + 1, claimed_at = ?, claimed_by = ?,"
                        + " next_attempt_at = ?, updated_at = ? where id = ? and attempts = ? and state = ?",
                tried.stream().map(row -> claim(row, now)).toList());
        List<Due> mine = IntStream.range(0, claimed.length)
                .filter(index -> claimed[index] == 1)
                .mapToObj(tried::get)
                .toList();
        Moves moves = new Moves();
        mine.forEach(row -> moves.moved(row.owner(), row.state(), DeliveryState.IN_DOUBT, 1));
        tally.record(moves);
        return new Claim(due.size(), parcels.of(mine.stream().map(Due::id).toList()));
    }

    /** Those of the rows that are in doubt. */
    @Transactional(readOnly = true)
    public List<Parcel> inDoubt(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : parcels.of(database.sql("select id from delivery where id in (:ids) and state = 'IN_DOUBT'")
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    private boolean unmetered(Due row) {
        return row.captureOnly() || settings.host().isEmpty();
    }

    private Object[] claim(Due row, Instant now) {
        return new Object[] {
            Sql.at(now),
            claimer(),
            Sql.at(now.plus(LEASE)),
            Sql.at(now),
            row.id(),
            row.attempts(),
            row.state().name()
        };
    }

    private void putOff(List<Due> rows, Instant now) {
        batches.batchUpdate(
                "update delivery set next_attempt_at = ? where id = ? and attempts = ? and state = ?",
                rows.stream()
                        .map(row -> new Object[] {
                            Sql.at(rates.next(row.address(), now)),
                            row.id(),
                            row.attempts(),
                            row.state().name()
                        })
                        .toList());
    }

    private List<Due> due(Instant now, boolean wire, int most) {
        return database.sql("select id, owner, attempts, state, address, capture_only from delivery where " + DUE
                        + (wire ? "" : " and capture_only = true")
                        + " order by next_attempt_at, id fetch first :most rows only")
                .param("ever", Sql.at(Instant.EPOCH))
                .param("now", Sql.at(now))
                .param("most", most)
                .query((row, number) -> new Due(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        DeliveryState.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6)))
                .list();
    }

    private String claimer() {
        return settings.node() + "#" + settings.process();
    }
}
