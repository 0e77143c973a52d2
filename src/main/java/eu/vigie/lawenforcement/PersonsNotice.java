package eu.vigie.lawenforcement;

import java.util.Locale;

/** By which way the persons concerned are told: what a delay holds back. */
public enum PersonsNotice {
    /** A letter to each (GDPR Art. 34(1)). */
    LETTERS,
    /** A public communication (Art. 34(3)(c)). */
    PUBLICATION;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
