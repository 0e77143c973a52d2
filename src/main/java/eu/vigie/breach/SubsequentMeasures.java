package eu.vigie.breach;

/** Measures taken afterwards (GDPR Art. 34(3)(b)). Values are the contract's, which writes them in lower snake case. */
public enum SubsequentMeasures {
    NONE,
    PARTIAL,
    HIGH_RISK_REMOVED
}
