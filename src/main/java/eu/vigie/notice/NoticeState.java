package eu.vigie.notice;

/** Where a notice stands; from SENDING on derived from its ledger rows. */
public enum NoticeState {
    DRAFT,
    APPROVED,
    SENDING,
    PARTIALLY_REACHED,
    COMPLETE,
    WITHDRAWN;

    /** True when nothing more happens to it by itself and it holds up no closing. */
    public boolean terminal() {
        return this == COMPLETE || this == WITHDRAWN;
    }
}
