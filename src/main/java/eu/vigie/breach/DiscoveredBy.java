package eu.vigie.breach;

/** Who discovered it (EDPB template, field 50). Values are the contract's, which writes them in lower snake case. */
public enum DiscoveredBy {
    CONTROLLER,
    PROCESSOR,
    DATA_SUBJECT,
    EXTERNAL_PARTY,
    PRESS,
    OTHER
}
