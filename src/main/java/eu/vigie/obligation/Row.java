package eu.vigie.obligation;

import eu.vigie.deadline.RegimeStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A duty as it is stored; {@code id} 0 before. Every change makes a new one. */
record Row(
        long id,
        String breach,
        String regime,
        String stage,
        RegimeStatus regimeStatus,
        Duty duty,
        String recipient,
        String recipientName,
        String source,
        Period period,
        @Nullable Instant knownDueAt,
        @Nullable Boolean required,
        boolean presumed,
        @Nullable Instant metAt,
        @Nullable Boolean lateAsFiled,
        @Nullable Instant withdrawnAt,
        @Nullable String reason) {

    static Row fresh(String breach, Wanted w) {
        return new Row(
                0,
                breach,
                w.regime(),
                w.stage(),
                w.regimeStatus(),
                w.duty(),
                w.recipient(),
                w.recipientName(),
                w.source(),
                w.period(),
                w.period().dueAt(),
                w.required(),
                false,
                null,
                null,
                null,
                w.reason());
    }

    /** True for a public communication instead of letters to each that stands in the book, whatever was decided of it. */
    boolean publicly() {
        return duty == Duty.PUBLIC_COMMUNICATION && withdrawnAt == null;
    }

    /** The same row under the number that the book gave it. */
    Row numbered(long number) {
        return copy(number, regimeStatus);
    }

    /** A law that came into force meanwhile says so. */
    private Row copy(long number, RegimeStatus status) {
        return new Row(
                number,
                breach,
                regime,
                stage,
                status,
                duty,
                recipient,
                recipientName,
                source,
                period,
                knownDueAt,
                required,
                presumed,
                metAt,
                lateAsFiled,
                withdrawnAt,
                reason);
    }

    ObligationState state() {
        if (withdrawnAt != null) return ObligationState.WITHDRAWN;
        if (metAt != null) return ObligationState.MET;
        if (required == null) return presumed ? ObligationState.REQUIRED : ObligationState.UNDECIDED;
        return required ? ObligationState.REQUIRED : ObligationState.NOT_REQUIRED;
    }

    /** Follows the case. A met one keeps its clock; only what is known of its lateness follows. */
    Row following(Wanted w) {
        if (metAt != null)
            return with(period, w.period().dueAt(), required, presumed, metAt, lateAsFiled, null, reason);
        var decided = decided(w);
        return with(w.period(), w.period().dueAt(), decided, presumed, null, null, null, why(w, decided))
                .copy(id, w.regimeStatus());
    }

    /** While a decision is open again "required" stays and "not required" does not: doubt goes to the stricter side. */
    private @Nullable Boolean decided(Wanted w) {
        if (declined()) return required;
        return w.required() == null && Boolean.TRUE.equals(required) ? required : w.required();
    }

    /** No fact makes this duty "not required": where it stands so, a person decided it, and facts do not overrule that. */
    private boolean declined() {
        return duty == Duty.LAW_ENFORCEMENT && Boolean.FALSE.equals(required);
    }

    private @Nullable String why(Wanted w, @Nullable Boolean decided) {
        if (Boolean.FALSE.equals(decided)) return declined() ? reason : w.reason();
        return state().open() ? reason : null;
    }

    Row withdrawn(Instant at, String why) {
        return with(period, knownDueAt, required, false, null, null, at, why);
    }

    Row met(Instant at) {
        var due = period.dueAt();
        var late = due == null ? null : (Boolean) at.isAfter(due);
        return with(period, knownDueAt, required, presumed, at, late, null, reason);
    }

    /** What was submitted is corrected: lateness as filed stays, lateness as known follows. */
    Row corrected(Instant at) {
        return with(period, knownDueAt, required, presumed, at, lateAsFiled, null, reason);
    }

    Row declined(String why) {
        return with(period, knownDueAt, false, false, null, null, null, why);
    }

    /** Counts from its last known limit: the first meeting did not reach anybody. */
    Row openAgain(String why) {
        var known = new Period(period.anchorAt(), knownDueAt, period.planBy());
        return with(known, knownDueAt, required, presumed, null, null, null, why);
    }

    /** Owed again after it was set aside, in that time. */
    Row owedAgain(Period in, String why) {
        return with(in, in.dueAt(), Boolean.TRUE, false, null, null, null, why);
    }

    Row presumedRequired(String why) {
        return with(period, knownDueAt, required, true, metAt, lateAsFiled, withdrawnAt, why);
    }

    private Row with(
            Period changed,
            @Nullable Instant knownDue,
            @Nullable Boolean decided,
            boolean presumption,
            @Nullable Instant met,
            @Nullable Boolean late,
            @Nullable Instant withdrawal,
            @Nullable String why) {
        return new Row(
                id,
                breach,
                regime,
                stage,
                regimeStatus,
                duty,
                recipient,
                recipientName,
                source,
                changed,
                knownDue,
                decided,
                presumption,
                met,
                late,
                withdrawal,
                why);
    }

    Obligation obligation() {
        return new Obligation(
                id,
                breach,
                regime,
                stage,
                regimeStatus,
                duty,
                recipient,
                recipientName,
                state(),
                period.anchorAt(),
                period.dueAt(),
                period.planBy(),
                metAt,
                lateAsFiled,
                lateAsKnown(),
                reason,
                source);
    }

    private @Nullable Boolean lateAsKnown() {
        return metAt == null || knownDueAt == null ? null : (Boolean) metAt.isAfter(knownDueAt);
    }
}
