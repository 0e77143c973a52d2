package eu.vigie.notice;

import java.util.Locale;

/** Marks the source of an exercise's letter, in the subject and at the top of the body. */
final class ExerciseMark {

    private ExerciseMark() {}

    static String on(String source, boolean exercise, Locale locale) {
        if (!exercise) {
            return source;
        }
        Words words = new Words(locale);
        String marked = source.replaceFirst("^Subject:\\s*", "Subject: [" + words.say("exercise") + "] ");
        return marked.replaceFirst("\n\\s*\n", "\n\n> **" + words.say("exercise.line") + "**\n\n");
    }
}
