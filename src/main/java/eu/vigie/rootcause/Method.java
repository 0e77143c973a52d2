package eu.vigie.rootcause;

/** How the cause was looked for. The API writes it in lower snake case. */
public enum Method {
    FIVE_WHYS,
    CONTRIBUTING_FACTORS,
    FAULT_TREE,
    OTHER
}
