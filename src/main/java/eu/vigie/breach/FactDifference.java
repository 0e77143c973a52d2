package eu.vigie.breach;

import org.jspecify.annotations.Nullable;

/** A fact that two versions tell differently; null where one of them does not know it. Paths as in {@link FactValue}. */
public record FactDifference(
        String fact, @Nullable Object from, @Nullable Object to) {}
