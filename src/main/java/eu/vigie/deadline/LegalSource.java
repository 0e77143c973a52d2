package eu.vigie.deadline;

import java.util.Locale;

/** A source of law as the regimes write it, for a reader. */
public final class LegalSource {

    private LegalSource() {}

    /** As the reader's lawyers write it: in French abbreviations, or as written for everyone else. */
    public static String in(Locale reader, String written) {
        return new DeadlineWords(reader).source(written);
    }
}
