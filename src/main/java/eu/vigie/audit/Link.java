package eu.vigie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain as the database has it.
 *
 * @param entry what it binds; null when it was removed
 */
record Link(
        long position, @Nullable String digest, @Nullable Sealed entry) {

    static Link read(ResultSet row) throws SQLException {
        row.getLong("id");
        Sealed entry = row.wasNull() ? null : Sealed.read(row);
        return new Link(row.getLong("chain_position"), row.getString("digest"), entry);
    }
}
