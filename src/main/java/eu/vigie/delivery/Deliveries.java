package eu.vigie.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ledger of letters. Rows are written in the caller's transaction; the wire is spoken to after it. */
public interface Deliveries {

    /**
     * Queues finished letters. A letter whose message key is already on the ledger is not queued twice.
     *
     * @param owner opaque, for example {@code notice:12}
     * @param captureOnly true for an exercise: no real recipient can be reached, whatever is configured
     */
    void queue(String owner, boolean captureOnly, Collection<Outgoing> letters);

    /** How many rows of the owner are in which state; states without rows are absent. */
    Map<DeliveryState, Long> counts(String owner);

    /** Rows of the owner after the given id, in one state or (null) in any. */
    List<Delivery> rows(String owner, @Nullable DeliveryState state, long after, int limit);

    /** Puts rows in these states back in the queue, with the same Message-IDs; answers how many. */
    int retry(String owner, Set<DeliveryState> states);

    /** The same for one recipient of the owner. */
    Map<DeliveryState, Long> counts(String owner, String recipient);

    /** Takes back what was not handed to the wire, with the reason; answers how many. */
    int suppress(String owner, String reason);
}
