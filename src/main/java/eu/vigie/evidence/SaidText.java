package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.ReadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what somebody said of evidence, field by field; tells all that is wrong at once. */
final class SaidText {

    static final int NAMES = 400;
    static final int PLACES = 1_000;
    static final int TOOLS = 200;
    static final int NOTES = 4_000;

    private final List<Fault> faults = new ArrayList<>();

    /** A line that must be there. */
    String needed(String field, @Nullable String given, int longest) {
        String text = line(field, given, longest);
        if (text == null) wrong(field, "missing");
        return text == null ? "" : text;
    }

    /** A line, or null where nothing was said. */
    @Nullable
    String line(String field, @Nullable String given, int longest) {
        String text = text(field, given, longest);
        if (text != null && !ReadableText.isLine(text)) wrong(field, "text-unprintable");
        return text;
    }

    /** A text of many lines that must be there. */
    String neededText(String field, @Nullable String given, int longest) {
        String text = text(field, given, longest);
        if (text == null) wrong(field, "missing");
        return text == null ? "" : text;
    }

    /** A text of many lines, or null where nothing was said. */
    @Nullable
    String text(String field, @Nullable String given, int longest) {
        String text = given == null ? "" : given.strip();
        if (text.length() > longest) wrong(field, "text-too-long", longest);
        else if (!ReadableText.is(text)) wrong(field, "text-unprintable");
        return text.isEmpty() ? null : text;
    }

    /** A SHA-256 in hexadecimal, in small letters. */
    String digest(String field, @Nullable String given) {
        String text = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) wrong(field, "missing");
        else if (!text.matches("[0-9a-f]{64}")) wrong(field, "digest-form");
        return text;
    }

    /** Only what is wrong first with a field is told. */
    void wrong(String field, String code, Object... arguments) {
        if (faults.stream().noneMatch(one -> one.field().equals(field))) faults.add(Fault.of(field, code, arguments));
    }

    /** Refuses all of it if anything was wrong. */
    void settle() {
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }
}
