package eu.vigie.breach;

/** Whether the recipient gave the data back or deleted them, in writing and believably. Values are the contract's, which writes them in lower snake case. */
public enum ReturnOrDeletion {
    CONFIRMED,
    REQUESTED,
    NONE,
    NOT_APPLICABLE
}
