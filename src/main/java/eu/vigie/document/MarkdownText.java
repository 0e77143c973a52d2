package eu.vigie.document;

/** Makes a value from data literal in Markdown: it can neither mark up nor leave its paragraph. */
final class MarkdownText {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private MarkdownText() {}

    static String literal(String value) {
        StringBuilder text = new StringBuilder(value.length() + 16);
        for (String line : PlainValue.lines(value)) {
            if (!text.isEmpty()) {
                // A backslash before the line's end is a line break that stays inside the paragraph.
                text.append("\\\n");
            }
            line.chars().forEach(character -> append(text, (char) character));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char character) {
        if (PUNCTUATION.indexOf(character) >= 0) {
            text.append('\\');
        }
        text.append(character);
    }
}
