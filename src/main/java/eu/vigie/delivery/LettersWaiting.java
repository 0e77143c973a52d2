package eu.vigie.delivery;

/** Letters were put on the ledger; the dispatcher wakes when the transaction has committed. */
record LettersWaiting() {}
