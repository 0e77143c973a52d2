package eu.vigie.breach;

/** How easily the persons are identified (ENISA 2013, EI). Values are the contract's, which writes them in lower snake case. */
public enum Identifiability {
    NEGLIGIBLE,
    LIMITED,
    SIGNIFICANT,
    MAXIMUM
}
