package eu.vigie.overview;

/**
 * How much a case has of what its page only counts.
 *
 * @param evidence pieces kept
 * @param signalGroups groups of signals that were joined to it
 * @param askedByCustomers reports that customers asked for and nobody has answered
 * @param askedByAuthority questions and orders that nobody has answered
 */
public record CaseTally(long evidence, long signalGroups, long askedByCustomers, long askedByAuthority) {}
