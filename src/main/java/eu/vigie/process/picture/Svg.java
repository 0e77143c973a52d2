package eu.vigie.process.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Writes SVG mark-up. Every value and text is escaped, so an element may bear any name. */
final class Svg {

    private final StringBuilder markup = new StringBuilder();
    private final Deque<String> unclosed = new ArrayDeque<>();

    /** Opens an element; the attributes are pairs of name and value. */
    Svg open(String name, Object... attributes) {
        tag(name, attributes);
        markup.append('>');
        unclosed.push(name);
        return this;
    }

    Svg leaf(String name, Object... attributes) {
        tag(name, attributes);
        markup.append("/>");
        return this;
    }

    Svg text(String text) {
        markup.append(escaped(text));
        return this;
    }

    Svg close() {
        markup.append("</").append(unclosed.pop()).append(">\n");
        return this;
    }

    String markup() {
        return markup.toString();
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private void tag(String name, Object... attributes) {
        markup.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            markup.append(' ').append(attributes[i]).append("=\"");
            markup.append(escaped(attributes[i + 1])).append('"');
        }
    }

    private static String escaped(Object value) {
        String text = value instanceof Double number ? number(number) : value.toString();
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
