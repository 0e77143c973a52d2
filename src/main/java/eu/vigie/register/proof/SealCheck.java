package eu.vigie.register.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that what is known of each sealed piece of evidence is what was sealed, by the last digest that the trail has of it; and of each
 * piece, sealed or not, that digest and size are those that the trail recorded when it was taken in.
 */
final class SealCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIELDS =
            List.of("name", "kind", "sha256", "size", "addedBy", "addedAt", "elsewhere");

    private static final List<String> TELLING = List.of(
            "\"evidence_added\"",
            "\"evidence_registered\"",
            "\"evidence_sealed\"",
            "\"evidence_corrected\"",
            "\"case_erased\"");

    private SealCheck() {}

    static void check(ZipFile zip, List<Finding> findings) throws IOException {
        try (InputStream evidence = PackageCheck.open(zip, EvidenceChapter.NAME);
                MappingIterator<JsonNode> pieces =
                        JSON.readerFor(JsonNode.class).readValues(evidence)) {
            Told told = told(zip);
            Map<String, String> sealed = told.seals();
            while (pieces.hasNext()) {
                JsonNode piece = pieces.next();
                String subject = "evidence:" + piece.path("item").path("id").asString("");
                if (!intact(piece, sealed.remove(subject), told.erased())) findings.add(broken(subject));
                Recorded recorded = told.takenIn().get(subject);
                if (recorded == null) findings.add(changed(subject, TrailChapter.ENTRIES));
                else if (!recorded.fits(piece.path("item")))
                    findings.add(changed(subject, TrailChapter.ENTRIES + ":" + recorded.line()));
            }
            sealed.keySet().forEach(missing -> findings.add(broken(missing)));
        } catch (JacksonException unreadable) {
            findings.add(new Finding(EvidenceChapter.NAME, "unreadable"));
        }
    }

    private static Finding broken(String subject) {
        return new Finding(EvidenceChapter.NAME + " " + subject, "seal-broken");
    }

    private static Finding changed(String subject, String where) {
        return new Finding(EvidenceChapter.NAME + " " + subject + " (" + where + ")", "row-changed");
    }

    /** What the trail recorded of a piece when it was taken in, and in which line of its entries. */
    private record Recorded(int line, String sha256, long size) {

        boolean fits(JsonNode item) {
            return sha256.equals(item.path("sha256").asString(""))
                    && size == item.path("size").asLong(-1);
        }
    }

    /**
     * What the trail tells of evidence.
     *
     * @param takenIn each piece as it was taken in
     * @param seals digest of the last seal of each piece
     * @param erased the case was erased by rule, and the records that were sealed with it: they named people (Art. 5(1)(e))
     */
    private record Told(Map<String, Recorded> takenIn, Map<String, String> seals, boolean erased) {}

    private static Told told(ZipFile zip) throws IOException {
        Map<String, Recorded> takenIn = new HashMap<>();
        Map<String, String> seals = new HashMap<>();
        boolean erased = false;
        int number = 0;
        try (var entries =
                new BufferedReader(new InputStreamReader(PackageCheck.open(zip, TrailChapter.ENTRIES), UTF_8))) {
            for (String line = entries.readLine(); line != null; line = entries.readLine()) {
                number++;
                if (TELLING.stream().noneMatch(line::contains)) continue;
                JsonNode entry = JSON.readTree(line);
                String action = entry.path("action").asString("");
                String subject = entry.path("subject").asString("");
                JsonNode details = entry.path("details");
                erased |= action.equals("case_erased");
                if (action.equals("evidence_added") || action.equals("evidence_registered"))
                    takenIn.putIfAbsent(subject, recorded(number, details));
                if (action.equals("evidence_sealed") || action.equals("evidence_corrected"))
                    seals.put(subject, details.path("digest").asString(""));
            }
        }
        return new Told(takenIn, seals, erased);
    }

    private static Recorded recorded(int line, JsonNode details) {
        return new Recorded(
                line, details.path("sha256").asString(""), details.path("size").asLong(-1));
    }

    private static boolean intact(JsonNode piece, @Nullable String digest, boolean erased) {
        JsonNode seals = piece.path("seals");
        if (seals.isEmpty()) return digest == null || erased;
        JsonNode last = seals.get(seals.size() - 1);
        String record = last.path("record").asString("");
        String found = HexFormat.of().formatHex(Hashing.sha256().digest(record.getBytes(UTF_8)));
        return found.equals(digest)
                && found.equals(last.path("digest").asString(""))
                && says(JSON.readTree(record), piece);
    }

    private static boolean says(JsonNode record, JsonNode piece) {
        return FIELDS.stream()
                        .allMatch(field ->
                                same(record.path(field), piece.path("item").path(field)))
                && acquired(record.path("acquisition"), piece.path("acquisition"));
    }

    private static boolean acquired(JsonNode record, JsonNode acquisition) {
        return record.isMissingNode()
                ? acquisition.isMissingNode()
                : record.properties().stream()
                        .allMatch(one -> same(
                                one.getValue(),
                                acquisition.path(one.getKey()).isMissingNode()
                                        ? acquisition.path("said").path(one.getKey())
                                        : acquisition.path(one.getKey())));
    }

    /** What is null was left out of the record; instants are written in one way or another. */
    private static boolean same(JsonNode sealed, JsonNode known) {
        if (sealed.isMissingNode() || known.isMissingNode() || known.isNull())
            return sealed.isMissingNode() && (known.isMissingNode() || known.isNull());
        if (!sealed.isValueNode()) return sealed.equals(known);
        String one = sealed.asString("");
        String other = known.asString("");
        return one.equals(other) || instant(one) != null && Objects.equals(instant(one), instant(other));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
