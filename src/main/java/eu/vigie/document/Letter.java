package eu.vigie.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A letter, written: one line of subject, and the same body as text and as sanitised HTML. */
public record Letter(Locale locale, String subject, String text, String html) {

    /** How easily its text reads; null where its language has no measure. */
    public @Nullable ReadingEase readingEase() {
        return ReadingEase.of(text, locale);
    }
}
