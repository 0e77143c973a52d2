package eu.vigie.refusal;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A text that was asked for: refused where it is missing, too long or not {@link ReadableText readable}. Blanks around it do not count. */
public final class NeededText {

    private NeededText() {}

    /** What is wrong with a text of one line: a name, a label; empty where nothing is. {@code longest} in UTF-16 units. */
    public static Optional<Fault> line(String field, @Nullable String text, int longest) {
        return check(field, text, longest, ReadableText::isLine);
    }

    /** The same of a text of one line or many. */
    public static Optional<Fault> lines(String field, @Nullable String text, int longest) {
        return check(field, text, longest, ReadableText::is);
    }

    private static Optional<Fault> check(String field, @Nullable String text, int longest, Predicate<String> readable) {
        if (text == null || text.isBlank()) return Optional.of(Fault.of(field, "text-missing"));
        if (text.strip().length() > longest) return Optional.of(Fault.of(field, "text-too-long", longest));
        return readable.test(text) ? Optional.empty() : Optional.of(Fault.of(field, "text-unprintable"));
    }
}
