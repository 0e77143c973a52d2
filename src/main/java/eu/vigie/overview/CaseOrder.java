package eu.vigie.overview;

/** In which order cases are listed; where two tie, by their references. */
public enum CaseOrder {
    /** The next limit first; then those of which no clock runs, newest first. */
    DUE,
    /** The newest number first. */
    REFERENCE,
    /** What was detected last, first. */
    DETECTED,
    /** Where most people are concerned, first; those of which nobody knows how many, last. */
    PERSONS
}
