package eu.vigie.breach;

/** What triage says it is. Values are the contract's, which writes them in lower snake case. */
public enum Outcome {
    PERSONAL_DATA_BREACH,
    PROJECT_DATA_BREACH,
    NOT_A_BREACH,
    UNDER_INVESTIGATION
}
