package eu.vigie.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.vigie.deadline.RegimeStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One duty towards one recipient.
 *
 * @param recipient the authority's id ({@code CNIL}), the customer's id, {@code persons}, {@code public}, {@code police}, {@code triage},
 *     {@code request-12} for a request by law enforcement
 * @param stage of the regime, in its own words
 * @param regimeStatus in force, or what is still missing: a duty of a pending regime is shown as such
 * @param anchorAt start of the clock; null while it has not started
 * @param dueAt the deadline in law or contract; null for "without undue delay"
 * @param planBy when to be done by: for a deadline the earlier of elapsed and wall clock, otherwise the internal target; null
 *     while the clock has not started
 * @param lateAsFiled frozen when first met; null before, and null where the law names no hours
 * @param lateAsKnown by the awareness that rules now
 * @param source where the duty stands, for example {@code GDPR Art. 33(1)}
 */
public record Obligation(
        long id,
        String breach,
        String regime,
        String stage,
        RegimeStatus regimeStatus,
        Duty duty,
        String recipient,
        String recipientName,
        ObligationState state,
        @Nullable Instant anchorAt,
        @Nullable Instant dueAt,
        @Nullable Instant planBy,
        @Nullable Instant metAt,
        @Nullable Boolean lateAsFiled,
        @Nullable Boolean lateAsKnown,
        @Nullable String reason,
        String source) {

    /** Whether it has a deadline, a target of the house, or a clock that has not started. */
    @JsonProperty
    public DutyClock clock() {
        if (anchorAt == null) return DutyClock.NOT_STARTED;
        return dueAt == null ? DutyClock.SOFT : DutyClock.HARD;
    }

    /** True while people are rung for it: open, and its clock has started. */
    public boolean running() {
        return state.open() && anchorAt != null;
    }

    /** True while the case cannot be closed: it is open, and neither a mere target nor a regime nobody found triggered. */
    public boolean holdsUpClosing() {
        return switch (duty) {
            case FOLLOW_UP -> false;
            case OTHER_REGIME -> state == ObligationState.REQUIRED;
            default -> state.open();
        };
    }

    /** Start of a clock that has started. */
    public Instant start() {
        return Objects.requireNonNull(anchorAt, "its clock has not started");
    }

    /**
     * The instant the ladder of a started clock climbs to: the deadline, or the internal target where the law names no hours.
     */
    public Instant limit() {
        return Objects.requireNonNull(dueAt == null ? planBy : dueAt, "its clock has not started");
    }
}
