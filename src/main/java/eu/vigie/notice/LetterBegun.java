package eu.vigie.notice;

/** A person began a further letter or a report, in the present transaction: while it is open the case is not to be closed. */
public record LetterBegun(String breach) {}
