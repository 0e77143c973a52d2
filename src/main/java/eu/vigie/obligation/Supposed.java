package eu.vigie.obligation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it would be, beside the one that is.
 *
 * @param then the duty under the supposition ({@code id} 0 for one that does not exist yet); null when it would fall away
 * @param now the duty as it stands; null when there is none
 * @param ground code or words of why it would fall away; null when it would not
 */
public record Supposed(
        @Nullable Obligation then,
        @Nullable Obligation now,
        @Nullable String ground) {

    static Supposed of(@Nullable Obligation then, @Nullable Obligation now) {
        return new Supposed(then, now, then == null || then.state().open() ? null : then.reason());
    }

    /** What the supposition does to the duty. */
    @JsonProperty
    public Change change() {
        var owed = open(then);
        if (owed != open(now)) return owed ? Change.APPEARS : Change.FALLS_AWAY;
        if (owed && shift(now, then) != null && !Duration.ZERO.equals(shift(now, then))) return Change.MOVES;
        return Objects.equals(answer(then), answer(now)) ? Change.STAYS : Change.TURNS;
    }

    /** By how many seconds its limit moves, earlier ones negative; null where it does not. */
    @JsonProperty
    public @Nullable Long shiftSeconds() {
        var shift = shift();
        return shift == null ? null : (Long) shift.toSeconds();
    }

    /** By how much its limit moves, earlier ones negative; null where it does not. */
    public @Nullable Duration shift() {
        return change() == Change.MOVES ? shift(now, then) : null;
    }

    private static boolean open(@Nullable Obligation duty) {
        return duty != null && duty.state().open();
    }

    /** Null where one of both clocks has not started. */
    private static @Nullable Duration shift(@Nullable Obligation from, @Nullable Obligation to) {
        var earlier = DutyDetails.limit(from);
        var later = DutyDetails.limit(to);
        return earlier == null || later == null ? null : Duration.between(earlier, later);
    }

    private static @Nullable Object answer(@Nullable Obligation duty) {
        return duty == null ? null : Arrays.asList(duty.state(), duty.clock(), duty.lateAsKnown(), duty.regime());
    }

    /** In the words of somebody who compares two calendars. */
    public enum Change {
        /** Owed then, not owed now. */
        APPEARS,
        /** Owed now, not owed then. */
        FALLS_AWAY,
        /** Owed both times, by another time. */
        MOVES,
        /** By the same time, with another answer: required instead of undecided, late instead of in time. */
        TURNS,
        STAYS
    }
}
