package eu.vigie.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where bytes lie in the data folder, and what opens them.
 *
 * @param key null if they lie there plain, as all did before there were keys
 */
record Place(String breach, String storage, @Nullable WrappedKey key) {}
