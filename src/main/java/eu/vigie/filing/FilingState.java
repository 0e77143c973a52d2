package eu.vigie.filing;

/** Where a filing stands; derived. */
public enum FilingState {
    DRAFT,
    APPROVED,
    SUBMITTED,
    WITHDRAWN
}
