package eu.vigie.breach;

/** What is asked: a customer's report on what happened (RFO), a question or an order of the authority (Art. 58 GDPR). */
public enum RequestKind {
    RFO,
    QUESTION,
    ORDER;

    /** An order must be answered before the case is closed; a question and a report hold nothing up. */
    public boolean binding() {
        return this == ORDER;
    }
}
