package eu.vigie.notice;

import java.util.Locale;

/** What kind of letter. */
public enum NoticeKind {
    SENIOR_ALERT,
    CUSTOMER,
    CONTROLLER,
    PERSON,
    ESCALATION,
    PUBLIC;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
