package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a link binds: every stored field of one entry. */
record Sealed(
        long id,
        String action,
        @Nullable String breach,
        String subject,
        String actor,
        String actorRoles,
        Instant happenedAt,
        Instant recordedAt,
        String details,
        @Nullable String request) {

    /** The digest before the first entry. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String COLUMNS =
            "e.id, e.entry_action, e.breach, e.subject, e.actor, e.actor_roles, e.happened_at, e.recorded_at, e.details, e.request";

    static Sealed read(ResultSet row) throws SQLException {
        return new Sealed(
                row.getLong("id"),
                row.getString("entry_action"),
                row.getString("breach"),
                row.getString("subject"),
                row.getString("actor"),
                row.getString("actor_roles"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("details"),
                row.getString("request"));
    }

    /** SHA-256 over the digest before (32 bytes), then the entry as canonical JSON in UTF-8; hexadecimal. */
    String digestAfter(String before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The entry as a leaf of the Merkle tree. */
    String leaf() {
        return Merkle.leaf(canonical().getBytes(UTF_8));
    }

    /** As it is told to the other rooms. */
    Entry read() {
        Map<String, Object> parsed = JSON.readValue(details, new TypeReference<Map<String, Object>>() {});
        return new Entry(id, action, breach, subject, actor, happenedAt, recordedAt, parsed);
    }

    String canonical() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("action", action);
        fields.put("breach", breach);
        fields.put("subject", subject);
        fields.put("actor", actor);
        fields.put("actorRoles", actorRoles);
        fields.put("happenedAt", happenedAt);
        fields.put("recordedAt", recordedAt);
        fields.put("details", new CanonicalJson.Verbatim(details));
        fields.put("request", request);
        return CanonicalJson.of(fields);
    }
}
