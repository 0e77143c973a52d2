package eu.vigie.anchor;

/** How a checkpoint is put outside. */
public enum AnchorKind {
    /** Appended to a file. */
    FILE,
    /** Mailed to somebody. */
    MAIL,
    /** Time-stamped by an authority (RFC 3161). */
    TIMESTAMP
}
