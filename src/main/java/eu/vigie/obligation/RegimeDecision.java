package eu.vigie.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a regime is triggered in a case, as a person decided it. "Required" counts at once, "not required" when a second
 * person has approved it.
 *
 * @param stage null for the whole regime; a stage that is owed only in some cases is decided for itself
 * @param approved what the second person said; null while nobody has, and where nobody need
 */
public record RegimeDecision(
        long id,
        String breach,
        String regime,
        @Nullable String stage,
        boolean required,
        String reason,
        String decidedBy,
        Instant decidedAt,
        @Nullable Boolean approved,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt)
        implements Proposal<RegimeDecision> {

    /** True when it rules: nobody must agree, or somebody has. */
    public boolean stands() {
        return required || Boolean.TRUE.equals(approved);
    }

    @Override
    public boolean waits() {
        return !required && approved == null;
    }

    @Override
    public boolean sameMatter(RegimeDecision other) {
        return regime.equals(other.regime) && java.util.Objects.equals(stage, other.stage);
    }

    @Override
    public String by() {
        return decidedBy;
    }
}
