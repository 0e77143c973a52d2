package eu.vigie.source;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the JSON values that stand in it one after the other, and values out of lists, to the letter. A name that stands
 * twice is no fault here: firewalls log what came, and header fields come twice.
 */
final class Documents {

    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(400)
                    .maxNameLength(4_000)
                    .build())
            .build();
    private static final JsonMapper JSON = JsonMapper.builder(FACTORY)
            // A moment is written as a number with a fraction: it is read as it is written.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    /** A value and the line, from 1, on which it begins. */
    record Span(int line, String text) {}

    /** Throws {@link JacksonException} for a text that is not JSON to its end. */
    static List<Span> values(String text) {
        var spans = new ArrayList<Span>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) spans.add(span(parser, text));
        }
        return spans;
    }

    /** The elements of the list at that pointer; nothing where none is there. */
    static List<Span> elements(Span document, String pointer) {
        var spans = new ArrayList<Span>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document.text())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() != JsonToken.START_ARRAY || !here(parser, pointer)) continue;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Span found = span(parser, document.text());
                    spans.add(new Span(document.line() + found.line() - 1, found.text()));
                }
                return spans;
            }
        }
        return spans;
    }

    /** The value as a tree: it is a record, a megabyte at most. */
    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    private static boolean here(JsonParser parser, String pointer) {
        return parser.streamReadContext().getParent() != null
                && parser.streamReadContext().pathAsPointer().toString().equals(pointer);
    }

    private static Span span(JsonParser parser, String text) {
        var begin = parser.currentTokenLocation();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        return new Span(begin.getLineNr(), text.substring((int) begin.getCharOffset(), end));
    }
}
