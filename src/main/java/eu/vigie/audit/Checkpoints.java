package eu.vigie.audit;

import eu.vigie.refusal.InvalidInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the trail was, as it was signed, and that it only grew between. */
public interface Checkpoints {

    /** Those over more than so many entries, the smallest first; at most {@code limit}. */
    List<SealedCheckpoint> after(long size, int limit);

    /** The latest, newest first. */
    List<SealedCheckpoint> latest(int limit);

    /** The one over exactly so many entries. */
    Optional<SealedCheckpoint> of(long size);

    /**
     * That the trail of {@code to} entries is that of {@code from} with entries added at its end; null stands for the latest
     * checkpoint. Reads a handful of hashes, however long the trail is. Refuses with {@link InvalidInput} sizes that it did
     * not have, naming {@code from} or {@code to}.
     */
    ConsistencyProof consistency(long from, @Nullable Long to);
}
