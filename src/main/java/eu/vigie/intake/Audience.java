package eu.vigie.intake;

import java.util.Locale;

/** For whom a link is. */
public enum Audience {
    /** Our own people: what they knew counts as known here. */
    STAFF,
    CUSTOMERS;

    /** As it stands in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
