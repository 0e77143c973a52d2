package eu.vigie.delivery;

import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger says of a wave: how many letters are in which state, and each of them by its number. */
@Repository
class LedgerReader {

    private final JdbcClient database;

    LedgerReader(JdbcClient database) {
        this.database = database;
    }

    Map<DeliveryState, Long> counts(String owner, String recipient) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        database.sql("select state, count(*) as letters from delivery where owner = ? and recipient = ? group by state")
                .param(owner)
                .param(recipient)
                .query(row -> {
                    counts.put(DeliveryState.valueOf(row.getString("state")), row.getLong("letters"));
                });
        return counts;
    }

    List<Delivery> to(String recipient, Collection<String> owners) {
        if (owners.isEmpty()) return List.of();
        return database.sql(
                        "select * from delivery where owner in (:owners) and recipient = :recipient order by owner, id")
                .param("owners", owners)
                .param("recipient", recipient)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    DeliveryRecord record(String owner, long id, SentContents contents, Attempts attempts) {
        return database.sql("select * from delivery where owner = ? and id = ?")
                .param(owner)
                .param(id)
                .query((row, number) -> record(row, contents, attempts))
                .optional()
                .orElseThrow(() -> new NotFound("delivery", String.valueOf(id)));
    }

    private static DeliveryRecord record(ResultSet row, SentContents contents, Attempts attempts) throws SQLException {
        Delivery delivery = LedgerRow.read(row);
        Instant claimedAt = row.getObject("claimed_at") == null ? null : Sql.instant(row, "claimed_at");
        return new DeliveryRecord(
                delivery,
                contents.get(row.getString("content_digest")),
                Sql.instant(row, "queued_at"),
                claimedAt,
                attempts.of(delivery, claimedAt));
    }

    List<Delivery> rows(String owner, @Nullable DeliveryState state, long after, int limit) {
        // Ordered as an index is: a database that goes by number alone reads all rows of all owners.
        String inState =
                state == null ? " order by owner, id" : " and state = '" + state.name() + "' order by owner, state, id";
        return database.sql("select * from delivery where owner = ? and id > ?" + inState + " fetch first ? rows only")
                .param(owner)
                .param(after)
                .param(limit)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }
}
