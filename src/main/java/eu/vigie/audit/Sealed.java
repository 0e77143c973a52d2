package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a link binds: every stored field of one entry.
 *
 * @param node null in entries from before it was recorded, whose digests were computed without it
 */
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
        @Nullable String request,
        @Nullable String node) {

    /** The digest before the first entry. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    /** Characters of an entry beside its details. */
    private static final int USUAL = 320;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final String COLUMNS =
            "e.id, e.entry_action, e.breach, e.subject, e.actor, e.actor_roles, e.happened_at, e.recorded_at, e.details,"
                    + " e.request, e.node";

    /** From a row that begins with {@link #COLUMNS}. */
    static Sealed read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** From a row in which {@link #COLUMNS} begin there; by their places, since a name is looked up for every row anew. */
    static Sealed read(ResultSet row, int first) throws SQLException {
        int column = first;
        return new Sealed(
                row.getLong(column++),
                row.getString(column++),
                row.getString(column++),
                row.getString(column++),
                row.getString(column++),
                row.getString(column++),
                row.getObject(column++, OffsetDateTime.class).toInstant(),
                row.getObject(column++, OffsetDateTime.class).toInstant(),
                row.getString(column++),
                row.getString(column++),
                row.getString(column));
    }

    /** What is hashed: the entry as canonical JSON in UTF-8. */
    byte[] bytes() {
        return canonical().getBytes(UTF_8);
    }

    /** The entry as a leaf of the Merkle tree. */
    String leaf() {
        return Merkle.leaf(bytes());
    }

    /** As it is told to the other rooms. */
    Entry read() {
        Map<String, Object> parsed = JSON.readValue(details, new TypeReference<Map<String, Object>>() {});
        List<String> roles = actorRoles.isEmpty() ? List.of() : List.of(actorRoles.split(" "));
        return new Entry(id, action, breach, subject, actor, happenedAt, recordedAt, parsed, roles, request, node);
    }

    /** As RFC 8785 writes it, the names in their order; written out, since a verification does it for every entry there ever was. */
    String canonical() {
        StringBuilder out = new StringBuilder(details.length() + USUAL);
        text("{\"action\":", action, out);
        text(",\"actor\":", actor, out);
        text(",\"actorRoles\":", actorRoles, out);
        text(",\"breach\":", breach, out);
        out.append(",\"details\":").append(details);
        CanonicalInstant.text(happenedAt, out.append(",\"happenedAt\":"));
        out.append(",\"id\":").append(CanonicalNumber.of(id));
        if (node != null) text(",\"node\":", node, out);
        CanonicalInstant.text(recordedAt, out.append(",\"recordedAt\":"));
        text(",\"request\":", request, out);
        text(",\"subject\":", subject, out);
        return out.append('}').toString();
    }

    private static void text(String name, @Nullable String value, StringBuilder out) {
        out.append(name);
        if (value == null) out.append("null");
        else CanonicalJson.text(value, out);
    }
}
