package eu.vigie.breach;

/** Who may have the data now. Values are the contract's, which writes them in lower snake case. */
public enum Recipients {
    NONE,
    KNOWN_TRUSTED,
    KNOWN,
    UNKNOWN,
    PUBLIC
}
