package eu.vigie.source;

/** What was found in a record, as a line that a person reads: no control characters, no halves of characters, not too long. */
final class Line {

    static final int LONGEST = 500;
    private static final int REPLACED = 0xFFFD;

    private Line() {}

    static String of(String text, int longest) {
        var line = new StringBuilder();
        text.codePoints().limit(longest + 1L).map(Line::readable).forEach(line::appendCodePoint);
        String stripped = line.toString().strip();
        return stripped.length() <= longest ? stripped : cut(stripped, longest - 1) + "…";
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static int readable(int point) {
        if (point == '\n' || point == '\r' || point == '\t') return ' ';
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return half || Character.isISOControl(point) ? REPLACED : point;
    }
}
