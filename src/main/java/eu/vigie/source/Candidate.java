package eu.vigie.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One place in a record where a value may stand. Pointers are those of RFC 6901.
 *
 * @param at where, from the record
 * @param lead where, from the message that speaks for the record
 * @param in where a list of pairs of {@code name} and {@code value} is, as header fields are written
 * @param named the name whose value is meant, whatever its case
 * @param bracket in a text {@code … [severity "CRITICAL"] …} the word whose value is meant
 * @param value a value that stands in no record
 * @param words what the values mean; a value that is not among them means what {@code *} does, or is
 *     none. Left out, a value means itself
 */
record Candidate(
        @Nullable String at,
        @Nullable String lead,
        @Nullable String in,
        @Nullable String named,
        @Nullable String bracket,
        @Nullable String value,
        @Nullable Map<String, String> words) {

    private static final String ANY = "*";

    @JsonCreator
    Candidate {
        long places = Stream.of(at, lead, in, value).filter(Objects::nonNull).count();
        if (places != 1) throw new IllegalArgumentException("one of at, lead, in and value is needed");
        if ((in == null) != (named == null)) throw new IllegalArgumentException("in and named go together");
        Stream.of(at, lead, in).filter(Objects::nonNull).forEach(JsonPointer::compile);
    }

    /** A pointer alone is the usual case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Candidate of(String pointer) {
        return new Candidate(pointer, null, null, null, null, null, null);
    }

    /** The value there, never blank; empty when there is none. */
    Optional<String> read(JsonNode record, JsonNode message) {
        if (value != null) return Optional.of(value);
        return text(place(record, message))
                .map(text -> bracket == null ? text : Bracket.of(text, bracket))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(this::meant);
    }

    private Optional<String> meant(String text) {
        return words == null
                ? Optional.of(text)
                : Optional.ofNullable(words.get(text)).or(() -> Optional.ofNullable(words.get(ANY)));
    }

    private JsonNode place(JsonNode record, JsonNode message) {
        if (lead != null) return message.at(lead);
        return in == null ? record.at(String.valueOf(at)) : pair(record.at(in));
    }

    private JsonNode pair(JsonNode pairs) {
        for (JsonNode pair : pairs)
            if (String.valueOf(named).equalsIgnoreCase(pair.path("name").asString(""))) return pair.path("value");
        return pairs.path("");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.isMissingNode()
                ? Optional.of(node.asString())
                : Optional.empty();
    }
}
