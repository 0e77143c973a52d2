package eu.vigie.notice;

/**
 * The persons on the list were held against the waves that went, in the present transaction: a further letter may be owed, or none any
 * more, even where their duty was open all along.
 */
public record PersonsCounted(String breach) {}
