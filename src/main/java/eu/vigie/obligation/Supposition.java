package eu.vigie.obligation;

import eu.vigie.breach.Facts;
import eu.vigie.breach.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is supposed of a case; null leaves what is.
 *
 * @param rules a set of rules by its name, for example {@code OMNIBUS}: regimes {@code …@OMNIBUS} take the place of theirs
 */
public record Supposition(
        @Nullable Instant controllerAwareAt,
        @Nullable Instant processorAwareAt,
        @Nullable Outcome outcome,
        @Nullable Facts facts,
        @Nullable String rules) {}
