package eu.vigie.notice;

import java.util.Locale;
import java.util.Set;

/** What kind of letter. */
public enum NoticeKind {
    SENIOR_ALERT,
    CUSTOMER,
    CONTROLLER,
    PERSON,
    ESCALATION,
    PUBLIC;

    /** Letters to our own people are written when they go: there is no draft, and nobody outside waits for them. */
    public static final Set<NoticeKind> TO_OUR_OWN = Set.of(SENIOR_ALERT, ESCALATION);

    /** What the persons concerned read, each a letter of their own or all a public text: GDPR Art. 34. */
    public static final Set<NoticeKind> TO_PERSONS = Set.of(PERSON, PUBLIC);

    /** Letters of a processor to those it works for (GDPR Art. 33(2)). */
    public static final Set<NoticeKind> TO_CUSTOMERS = Set.of(CUSTOMER, CONTROLLER);

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
