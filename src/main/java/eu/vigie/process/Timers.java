package eu.vigie.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's pending timers of all cases. */
public interface Timers {

    /** By due time, the oldest first. */
    List<Timer> pending(int offset, int limit);

    /**
     * One timer.
     *
     * @param breach the case it belongs to, or null for one of the house
     * @param process id of the diagram, {@code element} of the step in it
     * @param lagSeconds how long it has been due without ringing; 0 while it is not due
     * @param retries how often it may still be tried; 0 when the engine has given it up
     */
    record Timer(
            String id,
            @Nullable String breach,
            String process,
            String element,
            Instant dueAt,
            long lagSeconds,
            int retries) {}
}
