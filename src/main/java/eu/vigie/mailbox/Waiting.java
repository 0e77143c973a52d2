package eu.vigie.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail in hand. {@code joining}: its signal is of that case now. */
record Waiting(
        long id,
        String digest,
        String reference,
        Instant arrivedAt,
        boolean whole,
        boolean released,
        int attempts,
        boolean joining,
        @Nullable String breach,
        @Nullable Long signal) {}
