package eu.vigie.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One duty towards one recipient.
 *
 * @param recipient the authority's id ({@code CNIL}), the customer's id, {@code persons}, {@code police}, {@code triage}
 * @param anchorAt start of the clock
 * @param dueAt the deadline in law or contract; null for "without undue delay"
 * @param planBy when to be done by: for a deadline the earlier of elapsed and wall clock, otherwise the internal target
 * @param lateAsFiled frozen when first met; null before, and null where the law names no hours
 * @param lateAsKnown by the awareness that rules now
 * @param source where the duty stands, for example {@code GDPR Art. 33(1)}
 */
public record Obligation(
        long id,
        String breach,
        String regime,
        Duty duty,
        String recipient,
        String recipientName,
        ObligationState state,
        Instant anchorAt,
        @Nullable Instant dueAt,
        Instant planBy,
        @Nullable Instant metAt,
        @Nullable Boolean lateAsFiled,
        @Nullable Boolean lateAsKnown,
        @Nullable String reason,
        String source) {

    /** The instant the ladder climbs to: the deadline, or the internal target where the law names no hours. */
    public Instant limit() {
        return dueAt == null ? planBy : dueAt;
    }
}
