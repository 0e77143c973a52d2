package eu.vigie.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the rota as somebody writes it; {@link RotaKeeping#replace} says what is wrong with it. */
public record RotaRow(
        @Nullable String role,
        @Nullable String user,
        @Nullable Instant from,
        @Nullable Instant to) {}
