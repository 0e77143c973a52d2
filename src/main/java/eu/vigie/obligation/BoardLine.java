package eu.vigie.obligation;

/**
 * A line of the board.
 *
 * @param leading speaks for the line
 * @param size how many are still to be told together: the customers, or controllers, of one case who have the same limit;
 *     else 1
 * @param title of the case
 * @param exercise true where the case is one
 */
public record BoardLine(Obligation leading, int size, String title, boolean exercise) {}
