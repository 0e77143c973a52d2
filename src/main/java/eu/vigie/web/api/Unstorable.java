package eu.vigie.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.vigie.refusal.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the character that PostgreSQL keeps in no text, U+0000, wherever in a document it stands. */
final class Unstorable {

    private static final byte[] ESCAPED = "\\u0000".getBytes(US_ASCII);

    private static final JsonFactory JSON = new JsonFactory();

    private Unstorable() {}

    /** Every field that has it; a document that is no JSON is left to its reader. */
    static List<Fault> faults(byte[] document) {
        return mayHave(document) ? read(document) : List.of();
    }

    /** Hardly any document has it: only then is it read twice. */
    private static boolean mayHave(byte[] document) {
        for (int at = 0; at + ESCAPED.length <= document.length; at++) {
            if (document[at] == '\\' && matches(document, at)) return true;
        }
        return false;
    }

    private static boolean matches(byte[] document, int at) {
        for (int index = 1; index < ESCAPED.length; index++) {
            if (document[at + index] != ESCAPED[index]) return false;
        }
        return true;
    }

    private static List<Fault> read(byte[] document) {
        List<Fault> faults = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && parser.getString().indexOf(0) >= 0) {
                    faults.add(Fault.of(Unreadable.place(parser).replace('\0', '?'), "text-unprintable"));
                }
            }
        } catch (JacksonException noJson) {
            return List.of();
        }
        return faults;
    }
}
