package eu.vigie.contact;

import java.util.Locale;

/** With whom a contact was, by what they are to the case. */
public enum ThirdParty {
    AUTHORITY,
    POLICE,
    PROCESSOR,
    INSURER,
    PRESS,
    COUNSEL,
    CUSTOMER,
    OTHER;

    /** As it stands in the API and on the trail. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
