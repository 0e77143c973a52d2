package eu.vigie.notice;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of letter. */
public enum NoticeKind {
    SENIOR_ALERT,
    CUSTOMER,
    CONTROLLER,
    PERSON,
    ESCALATION,
    PUBLIC,
    /** A Reason-for-Outage report, which a customer asked for. */
    RFO,
    /** That a customer's request has come in. */
    ACKNOWLEDGEMENT;

    /** Letters to our own people are written when they go: there is no draft, and nobody outside waits for them. */
    public static final Set<NoticeKind> TO_OUR_OWN = Set.of(SENIOR_ALERT, ESCALATION);

    /** What the persons concerned read, each a letter of their own or all a public text: GDPR Art. 34. */
    public static final Set<NoticeKind> TO_PERSONS = Set.of(PERSON, PUBLIC);

    /** Letters of a processor to those it works for (GDPR Art. 33(2)). */
    public static final Set<NoticeKind> TO_CUSTOMERS = Set.of(CUSTOMER, CONTROLLER);

    /** Letters that answer what one customer asked; a duty of telling is met by none of them. */
    public static final Set<NoticeKind> ANSWERS = Set.of(RFO, ACKNOWLEDGEMENT);

    /** Letters that are written when they go: no case waits for them to arrive, and nobody is followed up for them. */
    public static final Set<NoticeKind> IN_PASSING = Set.of(SENIOR_ALERT, ESCALATION, ACKNOWLEDGEMENT);

    /** True for whatever a customer gets. */
    public boolean toCustomer() {
        return TO_CUSTOMERS.contains(this) || ANSWERS.contains(this);
    }

    /** As the contract writes it: to it an answer is a letter to a customer. */
    public String code() {
        return (ANSWERS.contains(this) ? CUSTOMER : this).name().toLowerCase(Locale.ROOT);
    }

    /** What the letter is for, finer than the contract's word; null where that says it all. */
    public @Nullable String occasion() {
        return ANSWERS.contains(this) ? name().toLowerCase(Locale.ROOT) : null;
    }
}
