package eu.vigie.breach;

/** What the fields of one category reveal about a person. Values are the contract's, which writes them in lower snake case. */
public enum Insight {
    TRIVIAL,
    PARTIAL,
    SUBSTANTIAL,
    COMPLETE
}
