package eu.vigie.deadline;

/** By which rules a period is counted. */
public enum Counting {
    /** Elapsed time and nothing else. */
    ELAPSED,
    /** An act of the Union: Reg. (EEC, Euratom) 1182/71 gives further limits beside the strict one. */
    R1182,
    /** Nothing to count. */
    NONE
}
