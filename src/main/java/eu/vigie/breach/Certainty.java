package eu.vigie.breach;

/** How sure a count is. Values are the contract's, which writes them in lower snake case. */
public enum Certainty {
    EXACT,
    APPROXIMATE,
    UNKNOWN
}
