package eu.vigie.notice;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the waves are that are being put on the ledger. */
@Component
class ListingTable {

    /**
     * How far one is: the last recipient put there, empty before the first; how many there are to be in all; why nothing goes to the
     * others, or null.
     */
    record Place(String reached, long letters, @Nullable String stopped) {}

    private final JdbcClient database;

    ListingTable(JdbcClient database) {
        this.database = database;
    }

    void begin(long notice, long letters) {
        database.sql("insert into notice_listing (notice, letters, listed, reached) values (?, ?, 0, '')")
                .params(notice, letters)
                .update();
    }

    /** Kept for this transaction: no two list the same recipients. Held before the notice itself, never after it. */
    Optional<Place> hold(long notice) {
        return database.sql("select reached, letters, stopped from notice_listing where notice = ? for update")
                .param(notice)
                .query((row, number) -> new Place(row.getString(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    Optional<Listing> find(long notice) {
        return database.sql("select letters, listed from notice_listing where notice = ?")
                .param(notice)
                .query((row, number) -> new Listing(row.getLong(2), row.getLong(1)))
                .optional();
    }

    void reached(long notice, String recipient, long more) {
        database.sql("update notice_listing set reached = ?, listed = listed + ? where notice = ?")
                .params(recipient, more, notice)
                .update();
    }

    /** From the first on once more. */
    void again(long notice) {
        database.sql("update notice_listing set reached = '', listed = 0 where notice = ?")
                .param(notice)
                .update();
    }

    void stopped(long notice, String reason) {
        database.sql("update notice_listing set stopped = ? where notice = ?")
                .params(reason, notice)
                .update();
    }

    void end(long notice) {
        database.sql("delete from notice_listing where notice = ?")
                .param(notice)
                .update();
    }

    /** Oldest first. */
    List<Long> open() {
        return database.sql("select notice from notice_listing order by notice")
                .query(Long.class)
                .list();
    }
}
