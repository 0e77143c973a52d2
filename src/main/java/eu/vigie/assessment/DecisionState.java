package eu.vigie.assessment;

/** What became of a decision. */
public enum DecisionState {
    /** A second person has not answered yet. */
    WAITING,
    /** It rules. */
    STANDS,
    /** The second person refused it. */
    REFUSED,
    /** A later decision, or facts that change what the rules recommend, took its place; it is kept as it was. */
    SUPERSEDED
}
