package eu.vigie.notice;

import java.util.Locale;

/** Where a public communication can be read, seen or heard. */
public enum Medium {
    WEBSITE,
    PRESS,
    RADIO_OR_TV,
    SOCIAL_NETWORK,
    SECTOR_MEDIA,
    OTHER;

    /** In lower snake case, as the API writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
