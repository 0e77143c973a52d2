package eu.vigie.audit;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON with one spelling only (RFC 8785), so that a digest over it can be recomputed by anybody. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** Of maps, collections, numbers, booleans, null; anything else as its text. */
    public static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean) out.append(value);
        else if (value instanceof Number number) out.append(CanonicalNumber.of(number));
        else if (value instanceof Map<?, ?> object) object(object, out);
        else if (value instanceof Collection<?> list) list(list, out);
        else text(value.toString(), out);
    }

    // A tree map orders by UTF-16 code units, as the RFC wants.
    private static void object(Map<?, ?> object, StringBuilder out) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        out.append('{');
        String separator = "";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            text(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void list(Collection<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    /** A text with its quotes; what needs no escape, which is nearly all, is taken over as it is. */
    static void text(String text, StringBuilder out) {
        out.append('"');
        int escaped = firstEscaped(text);
        out.append(escaped == text.length() ? text : text.substring(0, escaped));
        for (int at = escaped; at < text.length(); at++) character(text, at, out);
        out.append('"');
    }

    /** The length of the text where every character stands for itself. */
    private static int firstEscaped(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate(character)) return at;
        }
        return text.length();
    }

    private static void character(String text, int at, StringBuilder out) {
        char character = text.charAt(at);
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> plain(text, at, character, out);
        }
    }

    // A control character is escaped (a NUL could not be stored), and half a surrogate pair, which is no character,
    // replaced.
    private static void plain(String text, int at, char character, StringBuilder out) {
        if (character < ' ') out.append(String.format("\\u%04x", (int) character));
        else out.append(Character.isSurrogate(character) && !paired(text, at) ? '\uFFFD' : character);
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
