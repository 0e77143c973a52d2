package eu.vigie.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source of a letter, taken apart: {@code Subject: …} on its first line, the body after an empty line. */
record Source(String subject, String body) {

    /** Raw values, partials, blocks and other delimiters: a letter is data, and its values are always literal. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&>=<$]");

    private static final String SUBJECT = "Subject:";

    /** The line on which a name is first used, from 1. */
    static int line(String source, String name) {
        Matcher use = Pattern.compile("\\{\\{[#^]?\\s*" + Pattern.quote(name) + "\\s*}}")
                .matcher(source);
        return use.find()
                ? (int) source.substring(0, use.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1
                : 1;
    }

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
