package eu.vigie.rootcause;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure as somebody plans it; {@code component}, {@code found} and {@code wanted} may be left out. */
public record Plan(
        Measure.@Nullable Kind kind,
        @Nullable String what,
        @Nullable String owner,
        @Nullable String component,
        @Nullable String found,
        @Nullable String wanted,
        @Nullable LocalDate dueOn) {}
