package eu.vigie.breach;

/** Who or what caused it (EDPB template, field 61). Values are the contract's, which writes them in lower snake case. */
public enum Cause {
    INTERNAL_ACCIDENTAL,
    INTERNAL_MALICIOUS,
    EXTERNAL_ACCIDENTAL,
    EXTERNAL_MALICIOUS,
    UNKNOWN
}
