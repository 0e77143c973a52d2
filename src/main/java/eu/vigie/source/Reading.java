package eu.vigie.source;

import eu.vigie.signal.NewSignal;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter makes of one record.
 *
 * @param line on which the record begins, from 1
 * @param host the host name that the record writes; null for none
 */
public record Reading(int line, NewSignal signal, @Nullable String host) {}
