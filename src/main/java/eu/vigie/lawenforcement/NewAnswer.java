package eu.vigie.lawenforcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer as somebody writes it down; without an instant it counts as given now. */
public record NewAnswer(
        Answer.@Nullable Outcome answer,
        @Nullable String reason,
        @Nullable Instant at,
        @Nullable Long evidence) {}
