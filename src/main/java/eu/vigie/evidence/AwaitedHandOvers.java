package eu.vigie.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What is on its way to people who work here: they are shown it until they confirm or refuse. */
@Component
public class AwaitedHandOvers {

    private static final int MOST = 1000;
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Remembered(Instant at, List<AwaitedHandOver> all) {}

    private final HandOverRows rows;
    private final Clock clock;
    private volatile @Nullable Remembered remembered;

    AwaitedHandOvers(HandOverRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Those to that person, oldest first; proposed or settled on another node, half a minute later. */
    @Transactional(readOnly = true)
    public List<AwaitedHandOver> of(String person, int most) {
        return known().stream()
                .filter(one -> person.equals(one.handOver().receiver()))
                .limit(most)
                .toList();
    }

    private List<AwaitedHandOver> known() {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known == null || !now.isBefore(known.at().plus(REMEMBERED))) {
            known = new Remembered(now, rows.awaited(MOST));
            remembered = known;
        }
        return known.all();
    }

    @TransactionalEventListener(classes = {HandOverTold.class, EvidenceHandedOver.class})
    void changed() {
        remembered = null;
    }
}
