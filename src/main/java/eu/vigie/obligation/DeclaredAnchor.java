package eu.vigie.obligation;

import eu.vigie.deadline.Anchor;
import java.time.Instant;

/** An instant of a regime that only people know: classified as major, handled, causal link. A later word supersedes. */
public record DeclaredAnchor(
        long id,
        String breach,
        String regime,
        Anchor anchor,
        Instant at,
        String reason,
        String statedBy,
        Instant statedAt) {}
