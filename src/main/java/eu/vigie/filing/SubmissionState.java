package eu.vigie.filing;

import java.util.Locale;

/** How far a filing is on its way to an authority that takes them by mail or by machine. */
public enum SubmissionState {
    /** Waits to be handed in, or to be handed in again when the authority said so. */
    QUEUED,
    /** Was handed in; the answer is not known. It is asked again with the same key. */
    IN_DOUBT,
    /** The authority's machine gave a number, or its mail server took the letter. */
    ACCEPTED,
    /** The authority's number and time stand as the receipt of the filing. */
    RECORDED,
    /** The authority will not take it like this; the portal or a correction is left. */
    REFUSED,
    /** A receipt was recorded by hand meanwhile. */
    OVERTAKEN,
    /** The authority certainly did not have it when its duty fell away, or when a second person sent it back: it is not handed in. */
    STOPPED;

    /** True while the authority has it, or may have it by what was heard last. */
    boolean mayBeThere() {
        return this == IN_DOUBT || this == ACCEPTED || this == RECORDED;
    }

    /** True when nothing of it goes by itself: people hand it in again. */
    public boolean resting() {
        return this == REFUSED || this == STOPPED;
    }

    /** True while it goes, or goes again, by itself. */
    public boolean underWay() {
        return this == QUEUED || this == IN_DOUBT;
    }

    /** As the contract writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
