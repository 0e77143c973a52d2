package eu.vigie.escalation;

import java.util.Locale;

/** By which way somebody acknowledged an alert or a rung. */
public enum Channel {
    /** The link in the letter, without signing in. */
    LINK,
    /** The page of the case, or the home page. */
    PAGE,
    /** The task in the inbox. */
    TASK,
    /** The HTTP contract. */
    API;

    /** As it stands on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
