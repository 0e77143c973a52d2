package eu.vigie.obligation;

import eu.vigie.deadline.Anchor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant of a regime that only people know: classified as major, handled, causal link. A later word supersedes; one that
 * moves the instant later, and so lengthens a clock, once a second person has approved it.
 *
 * @param proposed true when it needs that approval
 * @param approved what the second person said; null while nobody has, and where nobody need
 */
public record DeclaredAnchor(
        long id,
        String breach,
        String regime,
        Anchor anchor,
        Instant at,
        String reason,
        String statedBy,
        Instant statedAt,
        boolean proposed,
        @Nullable Boolean approved,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt)
        implements Proposal<DeclaredAnchor> {

    /** True when it rules, unless a later one does. */
    public boolean stands() {
        return !proposed || Boolean.TRUE.equals(approved);
    }

    @Override
    public boolean waits() {
        return proposed && approved == null;
    }

    @Override
    public boolean sameMatter(DeclaredAnchor other) {
        return regime.equals(other.regime) && anchor == other.anchor;
    }

    @Override
    public String by() {
        return statedBy;
    }
}
