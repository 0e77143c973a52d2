package eu.vigie.deadline;

/**
 * Whether a regime binds anyone yet. One that the organisation has declared makes duties whatever its status, and each shows
 * it; the others can be previewed.
 */
public enum RegimeStatus {
    IN_FORCE,
    /** Adopted, but national law or the date of application is still to come. */
    PENDING,
    /** A proposal of the legislator. */
    PROPOSED
}
