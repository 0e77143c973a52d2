package eu.vigie.deadline;

/** The fact from which a stage's period runs. */
public enum Anchor {
    AWARE,
    DETECTED,
    CLASSIFIED,
    PREVIOUS_STAGE_SUBMITTED,
    HANDLED,
    /** When the link between system and harm was established (AI Act Art. 73(2)). */
    CAUSAL_LINK
}
