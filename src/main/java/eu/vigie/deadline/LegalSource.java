package eu.vigie.deadline;

import java.util.Locale;

/** A source of law, as the regimes write it, for a reader. */
public final class LegalSource {

    private LegalSource() {}

    /** In the reader's language what the regimes say in English; as written where no regime says that (any more). */
    public static String in(Locale reader, String written) {
        return Regimes.ours().source(written).map(source -> source.in(reader)).orElse(written);
    }
}
