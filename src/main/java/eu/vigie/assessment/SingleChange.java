package eu.vigie.assessment;

import eu.vigie.breach.Facts;
import org.jspecify.annotations.Nullable;

/** Facts that differ from others in one value: {@code from} there, {@code to} here. */
record SingleChange(String fact, @Nullable Object from, Object to, Facts facts) {}
