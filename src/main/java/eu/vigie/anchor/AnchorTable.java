package eu.vigie.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes outside, each row before it goes, and with what became of it. */
@Repository
class AnchorTable {

    /** Longer than a place is ever waited for. After a crash it is tried again. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final int MOST = 20;

    private final JdbcClient database;

    AnchorTable(JdbcClient database) {
        this.database = database;
    }

    /** A row in hand; {@code attempt} counts from 1. */
    record Due(long id, long size, Place place, int attempt) {}

    /** Holds the round's row until the transaction ends; false when the last began after that instant, or another node is at it. */
    boolean hold(Instant before) {
        return database.sql("select id from trail_anchor_round where id = 1 and (begun_at is null or begun_at <= ?)"
                        + " for update skip locked")
                .param(Columns.utc(before))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void begun(Instant now) {
        database.sql("update trail_anchor_round set begun_at = ? where id = 1")
                .param(Columns.utc(now))
                .update();
    }

    /** Opens a row for the place; empty when there is one already. What the place has not taken yet is made up for by it. */
    Optional<Long> open(long size, Place place, Instant now) {
        if (find(size, place).isPresent()) return Optional.empty();
        boolean mail = place.kind() == AnchorKind.MAIL;
        if (!mail) cover(place);
        database.sql("insert into trail_anchor (tree_size, kind, place, state, attempts, made_at, next_attempt_at)"
                        + " values (?, ?, ?, 'OPEN', 0, ?, ?)")
                .params(size, place.kind().name(), place.where(), Columns.utc(now))
                .param(mail ? null : Columns.utc(now))
                .update();
        return find(size, place);
    }

    private Optional<Long> find(long size, Place place) {
        return database.sql("select id from trail_anchor where kind = ? and place = ? and tree_size = ?")
                .params(place.kind().name(), place.where(), size)
                .query(Long.class)
                .optional();
    }

    private void cover(Place place) {
        database.sql("update trail_anchor set state = 'COVERED', next_attempt_at = null"
                        + " where kind = ? and place = ? and state = 'OPEN'")
                .params(place.kind().name(), place.where())
                .update();
    }

    /** Takes what is due in hand, the longest due first; what another node was faster with is left out. */
    List<Due> claim(Instant now) {
        return database
                .sql("select id, tree_size, kind, place, attempts from trail_anchor where next_attempt_at <= ?"
                        + " order by next_attempt_at, id fetch first " + MOST + " rows only")
                .param(Columns.utc(now))
                .query((row, number) -> new Due(row.getLong(1), row.getLong(2), place(row), row.getInt("attempts") + 1))
                .list()
                .stream()
                .filter(due -> taken(due, now))
                .toList();
    }

    private boolean taken(Due due, Instant now) {
        return database.sql("update trail_anchor set attempts = ?, next_attempt_at = ?"
                                + " where id = ? and attempts = ? and next_attempt_at <= ?")
                        .params(due.attempt(), Columns.utc(now.plus(LEASE)), due.id(), due.attempt() - 1)
                        .param(Columns.utc(now))
                        .update()
                == 1;
    }

    Optional<Place> place(long id) {
        return database.sql("select kind, place from trail_anchor where id = ?")
                .param(id)
                .query((row, number) -> place(row))
                .optional();
    }

    void taken(long id, Instant at) {
        database.sql("update trail_anchor set state = 'TAKEN', taken_at = ?, next_attempt_at = null where id = ?")
                .params(Columns.utc(at), id)
                .update();
    }

    void stamped(long id, Stamp stamp) {
        database.sql("update trail_anchor set answer = ?, stamped_at = ?, authority = ? where id = ?")
                .params(stamp.answer(), Columns.utc(stamp.at()), Columns.said(stamp.authority()), id)
                .update();
    }

    /** It is tried again then; null says that nobody will. */
    void failed(long id, String failure, @Nullable Instant next) {
        database.sql("update trail_anchor set failure = ?, next_attempt_at = ? where id = ? and state = 'OPEN'")
                .param(Columns.said(failure))
                .param(Columns.maybe(next))
                .param(id)
                .update();
    }

    void givenUp(long id, String failure) {
        database.sql("update trail_anchor set state = 'FAILED', failure = ?, next_attempt_at = null where id = ?")
                .params(Columns.said(failure), id)
                .update();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(AnchorKind.valueOf(row.getString("kind")), row.getString("place"));
    }
}
