package eu.vigie.audit;

import java.util.List;
import java.util.function.Consumer;

/** The part of the trail that is about one case, with proof. */
public interface CaseProof {

    /** Where the case's last entry stands in the chain, those set aside not counted; 0 when it has none. Chains first what waits. */
    long lastPosition(String breach, Aside aside);

    /**
     * The checkpoints that were the first to cover an entry of the case, in order; the one given is the last of them. The same
     * for good, since no checkpoint is ever made over less than there was.
     */
    List<Checkpoint> checkpoints(String breach, Checkpoint upTo);

    /** That the later of two checkpoints only added to the earlier. */
    ConsistencyProof grown(Checkpoint earlier, Checkpoint later);

    /**
     * The case's entries up to the checkpoint, in the order of the chain; a few at a time, however many. Refuses with
     * {@link IllegalStateException} an entry that is not what was sealed.
     */
    void entries(String breach, Checkpoint upTo, Consumer<ProvenEntry> each);

    /** Those with that action, oldest first, as they stand: whoever needs them proven reads all. */
    void entriesOf(String action, String breach, Checkpoint upTo, Consumer<Entry> each);
}
