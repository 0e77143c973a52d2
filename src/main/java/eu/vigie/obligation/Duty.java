package eu.vigie.obligation;

import java.util.Locale;

/** Towards whom something is owed. */
public enum Duty {
    /** House policy: say what it is. Keeps a ladder of its own. */
    TRIAGE,
    /** GDPR Art. 33(1). */
    AUTHORITY,
    /** GDPR Art. 33(4): what an incomplete notification still owes. A target, not a deadline; it holds up no closing. */
    FOLLOW_UP,
    /** GDPR Art. 33(2): a processor to its controllers, without a risk test. */
    CONTROLLERS,
    /** GDPR Art. 34(1). */
    PERSONS,
    /** GDPR Art. 34(3)(c): instead of telling each person, where that takes disproportionate effort. */
    PUBLIC_COMMUNICATION,
    /** The customer's contract. */
    CUSTOMERS,
    /** Police, gendarmerie or prosecutor, when malicious. */
    LAW_ENFORCEMENT,
    /** What law enforcement asks of a case: an answer, or whether a delay still holds. House policy. */
    POLICE_REQUEST,
    /** A stage of a regime beside the GDPR that the organisation declared. People decide it and record what was submitted. */
    OTHER_REGIME;

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
