package eu.vigie.breach;

/** How long data were out of reach (EDPB template, field 59). Values are the contract's, which writes them in lower snake case. */
public enum AvailabilityLoss {
    TEMPORARY,
    PERMANENT,
    UNDETERMINED
}
