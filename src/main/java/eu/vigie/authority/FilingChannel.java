package eu.vigie.authority;

import java.util.Locale;

/** By which way an authority takes notifications. */
public enum FilingChannel {
    /** A person copies the sheet into the authority's portal. */
    PORTAL,
    /** A letter with the form as PDF. */
    MAIL,
    /** The form as JSON over HTTPS. */
    MACHINE;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
