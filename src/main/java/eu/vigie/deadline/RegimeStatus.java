package eu.vigie.deadline;

/** Whether a regime binds anyone yet. Only {@link #IN_FORCE} ones make duties; the others can be previewed. */
public enum RegimeStatus {
    IN_FORCE,
    /** Adopted, but national law or the date of application is still to come. */
    PENDING,
    /** A proposal of the legislator. */
    PROPOSED
}
