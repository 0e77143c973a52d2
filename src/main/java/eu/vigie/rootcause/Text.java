package eu.vigie.rootcause;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.ReadableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as it is kept: without blanks around it, null where nothing was said. */
final class Text {

    static final int LINE = 2_000;
    /** Three of them are told in one note of the time line. */
    static final int LONG = 6_000;

    private Text() {}

    static @Nullable String of(String field, @Nullable String said, int longest, List<Fault> faults) {
        String text = said == null ? "" : said.strip();
        if (text.length() > longest) faults.add(Fault.of(field, "text-too-long", longest));
        if (!ReadableText.is(text)) faults.add(Fault.of(field, "text-unprintable"));
        return text.isEmpty() ? null : text;
    }

    static String needed(String field, @Nullable String said, int longest, List<Fault> faults) {
        String text = of(field, said, longest, faults);
        if (text == null) faults.add(Fault.of(field, "mandatory"));
        return text == null ? "" : text;
    }
}
