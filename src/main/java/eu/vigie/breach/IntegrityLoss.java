package eu.vigie.breach;

/** What became of altered data (EDPB template, field 58). Values are the contract's, which writes them in lower snake case. */
public enum IntegrityLoss {
    NO_MISUSE,
    MISUSE_RECOVERABLE,
    MISUSE_UNRECOVERABLE
}
