package eu.vigie.escalation;

import java.util.Locale;

/** By which way somebody acknowledged an alert. */
public enum Channel {
    /** The link in the letter, without signing in. */
    LINK,
    /** The page of the case. */
    PAGE,
    /** The task in the inbox. */
    TASK;

    /** As it stands on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
