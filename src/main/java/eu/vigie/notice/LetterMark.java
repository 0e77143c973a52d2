package eu.vigie.notice;

import java.util.Locale;

/** Marks the source of a letter that is not what it looks like, in the subject and at the top of the body. */
final class LetterMark {

    private LetterMark() {}

    /** An exercise's letter; unchanged where it is none. */
    static String exercise(String source, boolean exercise, Locale locale) {
        return exercise ? on(source, "exercise", locale) : source;
    }

    /** A letter on trial: to whoever writes or approves it, and to nobody else. */
    static String trial(String source, Locale locale) {
        return on(source, "trial", locale);
    }

    private static String on(String source, String mark, Locale locale) {
        Words words = new Words(locale);
        String marked = source.replaceFirst("^Subject:\\s*", "Subject: [" + words.say(mark) + "] ");
        return marked.replaceFirst("\n\\s*\n", "\n\n> **" + words.say(mark + ".line") + "**\n\n");
    }
}
