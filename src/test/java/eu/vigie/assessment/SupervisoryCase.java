package eu.vigie.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vigie.breach.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case as a supervisory authority would see it: what the law demands was written down before the rules were asked.
 *
 * @param facts what differs from the ordinary case of the file, or with {@code nothingElseKnown} all that is known
 * @param missing facts that must be asked for, among others
 * @param law the source, and why the result is this one where it is open to debate
 */
record SupervisoryCase(
        String principle,
        String told,
        ObjectNode facts,
        @Nullable Boolean nothingElseKnown,
        String risk,
        DutyAnswer authority,
        DutyAnswer persons,
        DutyAnswer controllers,
        @Nullable String exemption,
        List<String> missing,
        String law) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private record Sheet(
            ObjectNode ordinary, @JsonProperty("cases") List<SupervisoryCase> rows) {}

    /** A row of the sheet with its facts put together. */
    record Seen(SupervisoryCase row, Facts facts) {
        @Override
        public String toString() {
            return row.principle + ": " + row.told;
        }
    }

    static Stream<Seen> all() {
        try (InputStream sheet = SupervisoryCase.class.getResourceAsStream("/assessment/supervisory-view.json")) {
            var read = JSON.readValue(Objects.requireNonNull(sheet), Sheet.class);
            return read.rows().stream().map(row -> new Seen(row, row.factsFrom(read.ordinary())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Facts factsFrom(ObjectNode ordinary) {
        return Boolean.TRUE.equals(nothingElseKnown)
                ? GuidelineCase.facts(facts)
                : GuidelineCase.patched(ordinary, facts);
    }
}
