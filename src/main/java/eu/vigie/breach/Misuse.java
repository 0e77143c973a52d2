package eu.vigie.breach;

/** Whether somebody was seen using the data. Values are the contract's, which writes them in lower snake case. */
public enum Misuse {
    NONE_SEEN,
    ATTEMPTED,
    OBSERVED
}
