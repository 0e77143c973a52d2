package eu.vigie.signal;

import org.jspecify.annotations.Nullable;

/** The signal is kept: under that number, and in that case if it joined one. */
public record Receipt(long signal, @Nullable String breach) {}
