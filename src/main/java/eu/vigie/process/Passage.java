package eu.vigie.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case came to a step.
 *
 * @param until when it left; null while it stands there
 * @param dropped true where it left because the step was no longer needed
 * @param task the task of a person; null for what Vigie does itself
 * @param by who completed the task; null for every other step
 * @param about what the task was about; null where that is not recorded
 */
public record Passage(
        Instant from,
        @Nullable Instant until,
        boolean dropped,
        @Nullable String task,
        @Nullable String by,
        Task.@Nullable Subject about) {

    public boolean waits() {
        return until == null;
    }
}
