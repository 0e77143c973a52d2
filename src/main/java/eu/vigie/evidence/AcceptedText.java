package eu.vigie.evidence;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What is said of evidence, on one line. */
final class AcceptedText {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_KIND = 60;

    private AcceptedText() {}

    static String name(@Nullable String given) {
        return of("name", given, LONGEST_NAME);
    }

    static String kind(@Nullable String given) {
        return of("kind", given, LONGEST_KIND);
    }

    // Control characters would end up in headers and lists; nobody needs them in a name.
    static String of(String field, @Nullable String given, int longest) {
        String text = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
        if (text.isEmpty()) throw new InvalidInput(Fault.of(field, "text-missing"));
        if (text.length() > longest) throw new InvalidInput(Fault.of(field, "text-too-long", longest));
        return text;
    }
}
