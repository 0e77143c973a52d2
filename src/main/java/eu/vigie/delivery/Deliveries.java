package eu.vigie.delivery;

import java.time.Duration;
import java.time.Instant;
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

    /** The same, and what fails for now is tried for so long, in whole hours, instead of 48. */
    void queue(String owner, boolean captureOnly, Collection<Outgoing> letters, Duration pursued);

    /** When the last of so many letters would go if they were released then: a careful guess from connections and rate. */
    Instant projectedEnd(long letters, Instant from);

    /** How many rows of the owner are in which state; states without rows are absent. */
    Map<DeliveryState, Long> counts(String owner);

    /** The same of several owners at once; one without rows has no states. */
    Map<String, Map<DeliveryState, Long>> counts(Collection<String> owners);

    /** The same from the rows themselves, however many: before anybody is told that all is done. */
    Map<DeliveryState, Long> recount(String owner);

    /** Rows of the owner after the given id, in one state or (null) in any. */
    List<Delivery> rows(String owner, @Nullable DeliveryState state, long after, int limit);

    /** One row of the owner with what it says; refuses a row that is another's. */
    DeliveryRecord record(String owner, long row);

    /** Digests of the contents that the owner's letters have, in their own order. */
    List<String> letters(String owner);

    /** Contents as they were sent, by their digest; who it went to is not in it. */
    SentLetter letter(String digest);

    /** Puts rows in these states back in the queue, with the same Message-IDs; answers how many. */
    int retry(String owner, Set<DeliveryState> states);

    /** The same for one recipient of the owner. */
    Map<DeliveryState, Long> counts(String owner, String recipient);

    /** Rows of these owners to one recipient, every mailbox of it, in the order of their owners and numbers. */
    List<Delivery> to(String recipient, Collection<String> owners);

    /** Records that the recipient of a row that failed, waits or was suppressed was told by another channel. */
    void toldOtherwise(String owner, long row, ToldOtherwise told);

    /** A row that failed or waits is not pursued any more, with the reason. */
    void suppress(String owner, long row, String reason);

    /** A letter that a server had taken came back; {@code report} is what the bounce says. */
    void bounced(String owner, long row, String report);

    /** Erases to whom the owner's letters went, captured files included; what was sent when, and the answers, stay. */
    int forget(String owner);

    /** Holds the owner's letters back until {@link #resume}; what is in the dialogue is finished. */
    void pause(String owner);

    /** Lets them go on. */
    void resume(String owner);

    /**
     * Nothing of the owner's goes before that instant, whether or not somebody pauses and resumes it meanwhile; what is in the dialogue
     * is finished. Said again it moves; an instant that has passed lets all go.
     */
    void holdUntil(String owner, Instant until);

    /** What keeps the owner's letters from going now. */
    Held held(String owner);

    /** Takes back what was not handed to the wire, with the reason; answers how many. */
    int suppress(String owner, String reason);
}
