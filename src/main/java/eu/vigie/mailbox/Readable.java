package eu.vigie.mailbox;

/** What others wrote, fit to be stored and shown: no control characters, no halves of characters, no more than so much. */
final class Readable {

    private static final char REPLACEMENT = '\uFFFD';

    private Readable() {}

    /** In one line. */
    static String line(String text, int longest) {
        return cut(clean(text).replaceAll("\\s+", " ").strip(), longest);
    }

    /** In many; line ends become {@code \n}. */
    static String text(String text, int longest) {
        return cut(clean(text.replace("\r\n", "\n").replace('\r', '\n')).strip(), longest);
    }

    private static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t') cleaned.appendCodePoint(point);
            else if (Character.isISOControl(point)) cleaned.append(' ');
            else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) cleaned.append(REPLACEMENT);
            else cleaned.appendCodePoint(point);
        });
        return cleaned.toString();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) return text;
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
