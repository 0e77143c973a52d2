package eu.vigie.delivery;

import java.util.OptionalLong;

/**
 * What one mail in the mailbox for returned letters says.
 *
 * @param row the letter's row; empty when it names none of ours
 * @param words what the other server said, fit to be stored
 */
record Returned(Meaning meaning, OptionalLong row, String words) {

    enum Meaning {
        /** The letter came back for good. */
        FAILED,
        /** A server further on is still trying (RFC 3464 delayed, relayed, expanded): nothing changes. */
        DELAYED,
        /** It lies in the recipient's mailbox. */
        DELIVERED,
        /** An out-of-office answer (RFC 3834): of no concern. */
        AUTOMATIC,
        /** A person has to read it. */
        UNREAD
    }
}
