package eu.vigie.deadline;

/** The fact from which a stage's period runs. */
public enum Anchor {
    AWARE,
    DETECTED,
    CLASSIFIED,
    PREVIOUS_STAGE_SUBMITTED,
    HANDLED
}
