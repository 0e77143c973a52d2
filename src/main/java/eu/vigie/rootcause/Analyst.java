package eu.vigie.rootcause;

/** Who looked for the cause. The API writes it in lower snake case. */
public enum Analyst {
    OWN_PEOPLE,
    LAW_ENFORCEMENT,
    THIRD_PARTY
}
