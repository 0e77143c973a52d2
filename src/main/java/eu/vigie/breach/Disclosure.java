package eu.vigie.breach;

/** Whether data reached somebody (EDPB template, field 56). Values are the contract's, which writes them in lower snake case. */
public enum Disclosure {
    CONFIRMED,
    LIKELY,
    EXCLUDED_BY_EVIDENCE,
    CANNOT_ASSESS,
    TO_BE_DETERMINED
}
