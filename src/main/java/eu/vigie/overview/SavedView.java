package eu.vigie.overview;

/**
 * A filter of the list that a person keeps.
 *
 * @param query the address's query, as the list writes it
 * @param opensFirst true for the one that the list opens with
 */
public record SavedView(long id, String name, String query, boolean opensFirst) {}
