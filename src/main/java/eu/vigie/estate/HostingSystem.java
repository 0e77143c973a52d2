package eu.vigie.estate;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A machine, a cluster or a shared host.
 *
 * @param tenancy {@code dedicated} or {@code shared}
 * @param encryptedAtRest the disks are encrypted; says nothing of an intruder on the running system
 * @param keyHolder who holds the keys, in words
 * @param unencryptedAreas what lies outside the encryption, in words
 * @param ingress what may come in, in words
 * @param egress what may go out, in words
 */
public record HostingSystem(
        String id,
        String name,
        String tenancy,
        String provider,
        String region,
        boolean encryptedAtRest,
        @Nullable String parentId,
        @Nullable String version,
        @Nullable String keyHolder,
        @Nullable String unencryptedAreas,
        @Nullable String ingress,
        @Nullable String egress) {

    static HostingSystem read(ResultSet row) throws SQLException {
        return new HostingSystem(
                row.getString("id"),
                row.getString("name"),
                row.getString("tenancy"),
                row.getString("provider"),
                row.getString("region"),
                row.getBoolean("encrypted_at_rest"),
                row.getString("parent_id"),
                row.getString("version"),
                row.getString("key_holder"),
                row.getString("unencrypted_areas"),
                row.getString("ingress"),
                row.getString("egress"));
    }
}
