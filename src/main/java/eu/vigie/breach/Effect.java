package eu.vigie.breach;

/** What happened, or may happen, to the persons concerned. Values are the contract's, which writes them in lower snake case. */
public enum Effect {
    NONE,
    INCONVENIENCE,
    SIGNIFICANT,
    SERIOUS
}
