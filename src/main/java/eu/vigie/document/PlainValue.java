package eu.vigie.document;

import java.util.List;

/** A value from data without anything that steers a terminal, a header or the direction of writing. */
final class PlainValue {

    private static final int LONGEST_LINE = 200;

    private PlainValue() {}

    /** The value's lines that hold something, trimmed. */
    static List<String> lines(String value) {
        return value.lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ")
                        .strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The value on one line, fit for a mail header. */
    static String line(String value) {
        String line = String.join(" ", lines(value));
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
