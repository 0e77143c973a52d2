package eu.vigie.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a row of the ledger. */
final class LedgerRow {

    private LedgerRow() {}

    static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("recipient"),
                row.getString("address"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getString("last_reply"),
                row.getString("enhanced_status"),
                told(row),
                row.getBoolean("captured"),
                row.getObject("confirmed_at") == null ? null : Sql.instant(row, "confirmed_at"),
                row.getString("confirmed_by"),
                Sql.instant(row, "updated_at"));
    }

    private static @Nullable ToldOtherwise told(ResultSet row) throws SQLException {
        String channel = row.getString("told_channel");
        return channel == null
                ? null
                : new ToldOtherwise(
                        ToldOtherwise.Channel.valueOf(channel),
                        row.getString("told_by"),
                        Sql.instant(row, "told_at"),
                        row.getString("told_reason"));
    }
}
