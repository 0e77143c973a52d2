package eu.vigie.document;

import java.util.regex.Pattern;

/** Source of a letter, taken apart: {@code Subject: …} on its first line, the body after an empty line. */
record Source(String subject, String body) {

    /** Raw values, partials, blocks and other delimiters: a letter is data, and its values are always literal. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&>=<$]");

    private static final String SUBJECT = "Subject:";

    static Source of(String source) {
        String text = source.replace("\r\n", "\n");
        if (FORBIDDEN.matcher(text).find()) {
            throw new UnreadableLetter("forbidden-tag");
        }
        int end = text.indexOf('\n');
        if (end < 0
                || !text.startsWith(SUBJECT)
                || text.substring(SUBJECT.length(), end).isBlank()) {
            throw new UnreadableLetter("subject-missing");
        }
        if (text.substring(end).isBlank()) {
            throw new UnreadableLetter("body-missing");
        }
        return new Source(text.substring(SUBJECT.length(), end).strip(), text.substring(end + 1));
    }
}
