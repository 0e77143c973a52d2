package eu.vigie.actor;

import java.util.Locale;

/** What a person may do, in the contract's words. */
public enum Role {
    REPORTER,
    PRIVACY_OFFICER,
    DPO,
    INCIDENT_LEAD,
    CTO,
    LEGAL,
    EXECUTIVE,
    COMMUNICATIONS,
    AUDITOR,
    OPERATOR,
    ADMIN;

    /** The role as the contract and the diagrams write it, for example {@code privacy_officer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code()} writes; refuses anything else with {@link IllegalArgumentException}. */
    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
