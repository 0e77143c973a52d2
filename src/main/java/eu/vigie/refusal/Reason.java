package eu.vigie.refusal;

/** Why something is refused, in kind; the web rooms map each to one HTTP status. */
public enum Reason {
    /** The document cannot be read at all (400). */
    MALFORMED,
    /** A rule is broken by a value (422). */
    INVALID,
    /** The request does not prove whose it is (401). */
    NOT_PROVEN,
    /** The person may not do this (403). */
    NOT_PERMITTED,
    /** There is no such thing (404). */
    UNKNOWN,
    /** The state of the case does not allow it (409). */
    CONFLICT,
    /** Somebody changed it meanwhile (412). */
    STALE,
    /** The version that is changed must be named (428). */
    VERSION_MISSING,
    /** More than is taken in a minute (429). */
    TOO_MANY,
    /** It was there and is gone for good (410). */
    GONE,
    /** There is no room left to keep it (507). */
    NO_ROOM,
    /** What it takes does not answer; the same may be asked again later (503). */
    AWAY
}
