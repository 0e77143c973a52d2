package eu.vigie.lawenforcement;

import java.util.Locale;

/** What is asked for. */
public enum Asks {
    DATA,
    PRESERVATION,
    /** That the persons concerned be told later (GDPR recital 88). */
    DELAY,
    OTHER;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
