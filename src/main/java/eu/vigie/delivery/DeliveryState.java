package eu.vigie.delivery;

/** What became of one letter to one recipient. */
public enum DeliveryState {
    QUEUED,
    /** Handed to the wire; no answer known yet. After a crash sent again with the same Message-ID. */
    IN_DOUBT,
    /** A mail server took it, or it was captured where no mail leaves the machine. */
    ACCEPTED,
    DELIVERED,
    TEMPORARY_FAILURE,
    PERMANENT_FAILURE,
    SUPPRESSED,
    OTHER_CHANNEL;

    /** True for what a mail server accepted or somebody passed on otherwise; that anybody read it is not known. */
    public boolean reached() {
        return this == ACCEPTED || this == DELIVERED || this == OTHER_CHANNEL;
    }
}
