package eu.vigie.breach;

/** Where the case stands. Values are the contract's, which writes them in lower snake case. */
public enum BreachState {
    REPORTED,
    RESPONDING,
    CLOSED
}
