package eu.vigie.notice;

/** A wave is to be put on the ledger; the clerk wakes when the transaction has committed. */
record ListingBegun() {}
