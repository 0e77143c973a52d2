package eu.vigie.escalation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the watchdog: for who watches it. */
public interface Watching {

    /** Empty before its first pass ever. */
    Optional<Pass> lastPass();

    /**
     * A pass over every duty whose time has come.
     *
     * @param node the node that leads: the one that made it
     * @param found how many rungs and alerts it found that the engine had missed
     * @param lastFoundAt when a pass last found any; null if none ever did
     * @param lastFound how many it found then
     */
    record Pass(
            Instant at, String node, int found, @Nullable Instant lastFoundAt, int lastFound) {}
}
