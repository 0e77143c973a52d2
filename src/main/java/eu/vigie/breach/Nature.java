package eu.vigie.breach;

/** What was lost: confidentiality, integrity, availability (GDPR Art. 4(12)). Values are the contract's, which writes them in lower snake case. */
public enum Nature {
    CONFIDENTIALITY,
    INTEGRITY,
    AVAILABILITY
}
