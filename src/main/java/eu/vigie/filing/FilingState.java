package eu.vigie.filing;

/** Where a filing stands; derived. */
public enum FilingState {
    DRAFT,
    APPROVED,
    SUBMITTED,
    /** Never filed: dropped by an officer, or fallen away with its duty. What withdraws a filing is a filing of its own. */
    WITHDRAWN;

    /** True while it waits to be filed. */
    public boolean open() {
        return this == DRAFT || this == APPROVED;
    }
}
