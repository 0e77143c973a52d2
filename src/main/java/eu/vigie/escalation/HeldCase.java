package eu.vigie.escalation;

import java.time.Instant;
import java.util.List;

/** A case that the present transaction holds, and its open duties with it. */
record HeldCase(String breach, int speed, List<Climber> climbing) {

    boolean due(Instant now) {
        return climbing.stream().anyMatch(one -> !one.due(now).isEmpty());
    }
}
