package eu.vigie.notice;

import eu.vigie.delivery.LinkedLetter;
import java.util.List;

/**
 * A letter of a case in its recipient's hands.
 *
 * @param kind a customer may ask for more than a person
 * @param all letters of the case to the same mailbox, this one among them, newest first
 */
public record ReceivedLetter(String breach, NoticeKind kind, LinkedLetter letter, List<LinkedLetter> all) {

    public ReceivedLetter {
        all = List.copyOf(all);
    }

    /** Whether it went to a customer, who may ask for a Reason-for-Outage report. */
    public boolean toCustomer() {
        return kind.toCustomer();
    }

    /** Whether it is a Reason-for-Outage report, which is to be had as a PDF too. */
    public boolean isReport() {
        return kind == NoticeKind.RFO;
    }
}
