package eu.vigie.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many on the lists no wave was written to, on the database. Changed with the case held: no two write one row. */
@Component
class UntoldTable {

    /**
     * Who is left on one list.
     *
     * @param mailboxes how many there are
     * @param reached the last person before the page of the list on which the first of them is; empty where that is the first page
     * @param metAt when the duty had been met before they came; null where it was open then
     */
    record Untold(long mailboxes, String reached, @Nullable Instant metAt) {}

    private final JdbcClient database;

    UntoldTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Untold> find(String breach) {
        return database.sql("select mailboxes, reached, met_at from persons_untold where breach = ?")
                .param(breach)
                .query((row, number) ->
                        new Untold(row.getLong(1), row.getString(2), instant(row.getObject(3, OffsetDateTime.class))))
                .optional();
    }

    void put(String breach, Untold untold) {
        clear(breach);
        Instant metAt = untold.metAt();
        database.sql(
                        "insert into persons_untold (breach, mailboxes, reached, met_at) values (:breach, :mailboxes, :reached, :met)")
                .param("breach", breach)
                .param("mailboxes", untold.mailboxes())
                .param("reached", untold.reached())
                .param("met", metAt == null ? null : metAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(String breach) {
        database.sql("delete from persons_untold where breach = ?")
                .param(breach)
                .update();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
