package eu.vigie.contact;

import java.util.Locale;

/** By which channel a contact was had. */
public enum Channel {
    TELEPHONE,
    MAIL,
    MEETING,
    LETTER,
    PORTAL;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
