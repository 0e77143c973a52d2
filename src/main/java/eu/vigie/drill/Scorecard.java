package eu.vigie.drill;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What took how long in a drill. Lengths are seconds in the time of the case, counted from the start, unless they say otherwise.
 *
 * @param asOf up to when: the end of the drill, or now while it runs
 * @param measures in the order in which they are to happen
 * @param rungs by the time of the first of each kind
 * @param inOrder true when no rung of a duty rang before one of it that was due earlier by the same clock
 * @param openFields of the latest form of each authority, and of each duty with a form of its own: owed and not known
 * @param waits who waited for whom, the longest first
 */
public record Scorecard(
        String breach,
        String scenario,
        int speed,
        Instant startedAt,
        Instant asOf,
        boolean ended,
        List<Measure> measures,
        List<Rung> rungs,
        boolean inOrder,
        List<OpenField> openFields,
        List<Wait> waits,
        List<Answer> answers) {

    /** What is measured, in the order of a case. */
    public enum Step {
        ACKNOWLEDGE,
        ISOLATE,
        DECIDE,
        FILE,
        REACH
    }

    /**
     * @param seconds until it was done; null where it was not
     * @param limit until it had to be done: of one that was late, else of the next that is open, else of the one that was done last;
     *     null where neither law nor contract names hours
     * @param who did it; null where nobody did, or several
     * @param done of so many: letters to be accepted, authorities to be told
     * @param late true when one of them was done after its own limit, or was not done when that was over
     */
    public record Measure(
            Step step,
            @Nullable Long seconds,
            @Nullable Long limit,
            @Nullable String who,
            int done,
            int of,
            boolean late) {

        /** The step as the contract writes it. */
        public String code() {
            return step.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One rung of one duty, however many it is owed to.
     *
     * @param duty in the contract's words
     * @param due until the first of them was due
     * @param worstLagMillis how late the latest of them rang, in real time; 0 where all were in time
     */
    public record Rung(String duty, int percent, int times, long due, long worstLagMillis) {}

    /** A field of the form, by its number and title. */
    public record OpenField(int number, String title) {}

    /**
     * @param step for which, as the contract names tasks
     * @param waiting who waited: whoever did the step before; null where that was nobody's turn
     * @param awaited who did it, or the roles that may
     * @param open true when it had not been done
     */
    public record Wait(String step, @Nullable String waiting, String awaited, long seconds, boolean open) {}

    /**
     * How a call was answered.
     *
     * @param seconds from the call on; null where nobody answered
     */
    public record Answer(
            String call,
            @Nullable String role,
            @Nullable Long seconds,
            @Nullable String who) {}

    /** The measure of that step. */
    public Measure measure(Step step) {
        return measures.stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    /** How late the latest rung rang, in real time. */
    @JsonProperty
    public long worstLagMillis() {
        return rungs.stream().mapToLong(Rung::worstLagMillis).max().orElse(0);
    }
}
