package eu.vigie.overview;

/** By what cases are put together: never by who worked on them. */
public enum Axis {
    /** All of them. */
    WHOLE,
    /** The month of detection, in UTC: {@code 2026-11}. */
    MONTH,
    /** The cause as the facts have it. */
    CAUSE
}
