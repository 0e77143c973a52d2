package eu.vigie.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.vigie.audit.CanonicalJson;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a seal is computed over: all that is known of a piece and must not change, and who sealed it when. */
final class SealedRecord {

    private SealedRecord() {}

    /** Canonical JSON (RFC 8785); what is not known is left out. The record and the digest of {@code seal} are not part of it. */
    static String of(EvidenceItem item, @Nullable AcquisitionOnRecord acquired, EvidenceSeal seal) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("type", "vigie evidence seal 1");
        record.put("breach", item.breach());
        record.put("evidence", item.id());
        record.put("name", item.name());
        record.put("kind", item.kind());
        record.put("sha256", item.sha256());
        record.put("size", item.size());
        record.put("addedBy", item.addedBy());
        record.put("addedAt", item.addedAt());
        if (item.elsewhere() != null)
            record.put(
                    "elsewhere",
                    Map.of(
                            "location", item.elsewhere().location(),
                            "heldBy", item.elsewhere().heldBy()));
        if (acquired != null) record.put("acquisition", acquisition(acquired));
        record.put("number", seal.number());
        put(record, "supersedes", seal.supersedes());
        put(record, "reason", seal.reason());
        record.put("sealedBy", seal.sealedBy());
        record.put("sealedAt", seal.sealedAt());
        return CanonicalJson.of(record);
    }

    static String digest(String record) {
        MessageDigest digest = ByteStore.sha256();
        digest.update(record.getBytes(UTF_8));
        return ByteStore.hexadecimal(digest);
    }

    private static Map<String, Object> acquisition(AcquisitionOnRecord acquired) {
        Acquisition said = acquired.said();
        Map<String, Object> record = new LinkedHashMap<>();
        put(record, "acquiredAt", said.acquiredAt());
        put(record, "acquiredBy", said.acquiredBy());
        put(record, "place", said.place());
        put(record, "source", said.source());
        put(record, "tool", said.tool());
        put(record, "toolVersion", said.toolVersion());
        put(record, "clockDriftSeconds", said.clockDriftSeconds());
        put(record, "volatility", said.volatility());
        put(record, "note", said.note());
        record.put("recordedBy", acquired.recordedBy());
        Instant recordedAt = acquired.recordedAt();
        record.put("recordedAt", recordedAt);
        return record;
    }

    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        if (value != null) record.put(name, value);
    }
}
