package eu.vigie.breach;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question or an order as it came in; an order tells the persons (Art. 34(4) GDPR) unless it says otherwise. */
public record AuthorityAsks(
        @Nullable RequestKind kind,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable String text,
        @Nullable Boolean tellPersons) {}
