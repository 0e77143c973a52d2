package eu.vigie.contact;

import java.util.Locale;

/** Who began it: the other side, or we. */
public enum Direction {
    INCOMING,
    OUTGOING;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
