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
        long position, @Nullable String digest, @Nullable Bound entry) {

    static final String COLUMNS = "l.chain_position, l.digest, " + Sealed.COLUMNS;

    /** An entry as it is hashed, and its hash as a leaf; made where the row is read, beside who hashes the chain. */
    record Bound(byte[] bytes, String leaf) {

        static Bound of(Sealed entry) {
            byte[] bytes = entry.bytes();
            return new Bound(bytes, Merkle.leaf(bytes));
        }
    }

    /** From a row of {@link #COLUMNS}. */
    static Link read(ResultSet row) throws SQLException {
        row.getLong(3);
        Bound entry = row.wasNull() ? null : Bound.of(Sealed.read(row, 3));
        return new Link(row.getLong(1), row.getString(2), entry);
    }
}
