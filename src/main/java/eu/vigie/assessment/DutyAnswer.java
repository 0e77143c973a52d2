package eu.vigie.assessment;

/** What the rules say of one duty. */
public enum DutyAnswer {
    REQUIRED,
    NOT_REQUIRED,
    /** The duty is somebody else's: a processor's authority, for example. */
    NOT_APPLICABLE,
    /** A fact that decides is missing. */
    UNDETERMINED
}
