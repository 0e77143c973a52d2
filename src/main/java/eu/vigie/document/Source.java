package eu.vigie.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Source of a letter, taken apart: {@code Subject: …} on its first line, the body after an empty line. */
record Source(String subject, String body) {

    /** Raw values, partials, blocks and other delimiters: a letter is data, and its values are always literal. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&>=<$]");

    private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*([#^/])\\s*([^}]*?)\\s*}}");

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

    /** A list inside itself is written as often as its length to the power of the depth. */
    private static void refuseLoops(String text) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = SECTION.matcher(text);
        while (tag.find()) {
            String name = tag.group(2);
            if (tag.group(1).equals("/")) {
                open.pollLast();
            } else if (open.contains(name)) {
                throw new UnreadableLetter("section-in-itself", name);
            } else {
                open.add(name);
            }
        }
    }

    static Source of(String source) {
        String text = source.replace("\r\n", "\n");
        if (FORBIDDEN.matcher(text).find()) {
            throw new UnreadableLetter("forbidden-tag");
        }
        refuseLoops(text);
        int end = text.indexOf('\n');
        if (end < 0
                || !text.startsWith(SUBJECT)
                || text.substring(SUBJECT.length(), end).isBlank()) {
            throw new UnreadableLetter("subject-missing");
        }
        if (text.substring(end).isBlank()) {
            throw new UnreadableLetter("letter-empty");
        }
        return new Source(text.substring(SUBJECT.length(), end).strip(), text.substring(end + 1));
    }
}
