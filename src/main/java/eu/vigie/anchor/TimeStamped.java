package eu.vigie.anchor;

import java.time.Instant;

/**
 * A checkpoint under a time stamp.
 *
 * @param id of the anchor
 * @param size entries under the checkpoint
 * @param where the authority's URL
 * @param at the instant that the authority states
 * @param authority who signed it, by its certificate
 */
public record TimeStamped(long id, long size, String where, Instant at, String authority) {}
