package eu.vigie.process;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine's pending timers of all cases. */
public interface Timers {

    /** By due time, the oldest first, after the given place; with {@code late} only those that are due. */
    List<Timer> pending(@Nullable Place after, boolean late, int limit);

    /** Those of a case, by due time; more than so many are left out. */
    List<Timer> of(String breach, int limit);

    /** How long the oldest timer that is due has waited, and whether that is in order. */
    Lag lag();

    /**
     * One timer.
     *
     * @param breach the case it belongs to, or null for one of the house
     * @param process id of the diagram, {@code element} of the step in it
     * @param duty what a clock counts for, as the contract writes it; null for other timers
     * @param lagSeconds how long it has been due without ringing; 0 while it is not due
     * @param retries how often it may still be tried; 0 when the engine has given it up
     */
    record Timer(
            String id,
            @Nullable String breach,
            String process,
            String element,
            @Nullable String duty,
            Instant dueAt,
            long lagSeconds,
            int retries) {

        /** Its place in the list. */
        public Place place() {
            return new Place(dueAt, id);
        }
    }

    /** A place in the list; written {@code instant id}. */
    record Place(Instant dueAt, String id) {

        /** Empty for what names no place. */
        public static Optional<Place> of(String written) {
            var parts = written.split(" ", 2);
            try {
                return parts.length < 2 ? Optional.empty() : Optional.of(new Place(Instant.parse(parts[0]), parts[1]));
            } catch (DateTimeParseException foreign) {
                return Optional.empty();
            }
        }

        public String written() {
            return dueAt + " " + id;
        }
    }

    /**
     * @param seconds 0 when no timer is due
     * @param inTime false once the limit is passed: the clocks' health is then down
     */
    record Lag(long seconds, boolean inTime) {}
}
