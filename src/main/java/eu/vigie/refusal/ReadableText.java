package eu.vigie.refusal;

/**
 * What a text from outside may hold: no control characters but tab and line ends, since letters, forms and PDF files cannot carry
 * them and NUL no database keeps; and no half of a surrogate pair, which is no character.
 */
public final class ReadableText {

    private ReadableText() {}

    /** True for a text of one line or many. */
    public static boolean is(String text) {
        return text.codePoints().allMatch(point -> point == '\n' || point == '\r' || inALine(point));
    }

    /** True for a text of one line: a title, a name. */
    public static boolean isLine(String text) {
        return text.codePoints().allMatch(ReadableText::inALine);
    }

    private static boolean inALine(int point) {
        return point == '\t' || !Character.isISOControl(point) && !halfOfAPair(point);
    }

    private static boolean halfOfAPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
