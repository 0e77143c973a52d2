package eu.vigie.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * How the documents of one kind of sender become signals: a row of {@code adapters/*.yaml}. Each field has candidates, of which the
 * first that has a value counts.
 *
 * @param id its name in the contract
 * @param name what people call it, by language
 * @param records where in a document the list of its records may stand; else the document is one record, or a list of them
 * @param base64 where in a record, as base64, a document of its own stands
 * @param lead which of several messages speaks for a record
 * @param sourceId the sender's own number; where it names more than one record, {@code shared} is true
 * @param at when it happened
 * @param severity the word of the sender
 * @param kind a kind of incident of the facts
 * @param system the id of the estate, where the sender knows it
 * @param host a host name, which each source says which system answers under
 * @param summary the parts of a sentence; each has candidates
 */
record Adapter(
        String id,
        Map<String, String> name,
        List<String> records,
        @Nullable String base64,
        @Nullable Lead lead,
        List<Candidate> sourceId,
        @Nullable Boolean shared,
        List<Candidate> at,
        List<Candidate> severity,
        List<Candidate> kind,
        List<Candidate> system,
        List<Candidate> host,
        List<List<Candidate>> summary) {

    Adapter {
        Objects.requireNonNull(id, "id is needed");
        Objects.requireNonNull(name, "name is needed");
        records = orNone(records);
        sourceId = orNone(sourceId);
        at = orNone(at);
        severity = orNone(severity);
        kind = orNone(kind);
        system = orNone(system);
        host = orNone(host);
        summary = orNone(summary);
        records.forEach(JsonPointer::compile);
        if (base64 != null) JsonPointer.compile(base64);
        if (at.isEmpty() || severity.isEmpty() || summary.isEmpty())
            throw new IllegalArgumentException("at, severity and summary are needed");
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /** The first value that the candidates give. */
    static Optional<String> first(List<Candidate> candidates, JsonNode record, JsonNode message) {
        return candidates.stream()
                .flatMap(candidate -> candidate.read(record, message).stream())
                .findFirst();
    }

    /** What its parts say, one after the other. */
    String sentence(JsonNode record, JsonNode message) {
        return summary.stream()
                .flatMap(part -> first(part, record, message).stream())
                .collect(Collectors.joining(" · "));
    }
}
