package eu.vigie.syslog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code [id name="value" …][…]}, in which a quote, a backslash and a bracket have a backslash before them (section 6.3). */
final class StructuredData {

    private static final Pattern NAME = Pattern.compile("[!-~&&[^=\"\\]]]+");

    private final Cursor cursor;
    private final Map<String, Map<String, List<String>>> elements = new LinkedHashMap<>();

    private StructuredData(Cursor cursor) {
        this.cursor = cursor;
    }

    /** By id and name, a name that stands twice with both values; empty where they cannot be read, and the cursor where it was. */
    static Optional<Map<String, Map<String, List<String>>>> read(Cursor cursor) {
        int before = cursor.place();
        var data = new StructuredData(cursor);
        boolean read = cursor.here() == '[';
        while (read && cursor.skip('[')) read = data.element();
        read = read && (cursor.ended() || cursor.here() == ' ');
        if (!read) cursor.back(before);
        return read ? Optional.of(data.elements) : Optional.empty();
    }

    private boolean element() {
        var id = cursor.take(NAME).map(MatchResult::group);
        if (id.isEmpty()) return false;
        var parameters = elements.computeIfAbsent(id.get(), none -> new LinkedHashMap<>());
        while (cursor.skip(' ')) if (!parameter(parameters)) return false;
        return cursor.skip(']');
    }

    private boolean parameter(Map<String, List<String>> parameters) {
        var name = cursor.take(NAME).map(MatchResult::group);
        if (name.isEmpty() || !cursor.skip('=') || !cursor.skip('"')) return false;
        var value = value();
        value.ifPresent(text -> parameters
                .computeIfAbsent(name.get(), none -> new ArrayList<>())
                .add(text));
        return value.isPresent();
    }

    /** A backslash before anything else is a backslash. */
    private Optional<String> value() {
        var value = new StringBuilder();
        while (!cursor.ended()) {
            char here = cursor.next();
            if (here == '"') return Optional.of(value.toString());
            boolean escape = here == '\\' && "\"\\]".indexOf(cursor.here()) >= 0 && !cursor.ended();
            value.append(escape ? cursor.next() : here);
        }
        return Optional.empty();
    }
}
