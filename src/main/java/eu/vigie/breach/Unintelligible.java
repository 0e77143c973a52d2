package eu.vigie.breach;

/** Whether the data are unintelligible to whoever has them (EDPB template, field 57). Values are the contract's, which writes them in lower snake case. */
public enum Unintelligible {
    INTACT,
    MAY_BE_SUBVERTED,
    NO,
    CANNOT_ASSESS
}
