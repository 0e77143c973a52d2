package eu.vigie.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whether signals wait for a person: who decides about them is told so without looking. */
@Component
public class Backlog {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /**
     * What waits.
     *
     * @param groups in which signals wait
     * @param since when the signal came that waits longest
     */
    public record Waiting(long groups, Instant since) {}

    private record Remembered(Instant at, Optional<Waiting> waiting) {}

    private final GroupRows rows;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    Backlog(GroupRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty when none waits; what came or was decided on another node, half a minute later. */
    public Optional<Waiting> waiting() {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known == null || !now.isBefore(known.at().plus(REMEMBERED))) {
            known = new Remembered(now, rows.backlog());
            remembered = known;
        }
        return known.waiting();
    }

    @TransactionalEventListener(classes = {SignalsReceived.class, SignalsDecided.class})
    void changed() {
        remembered = null;
    }
}
