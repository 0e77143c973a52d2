package eu.vigie.audit;

import java.util.Set;
import java.util.function.Consumer;

/** The part of the trail that is about one case, with proof. */
public interface CaseProof {

    /** Where the case's last entry stands in the chain, those with these actions aside; 0 when it has none. Chains first what waits. */
    long lastPosition(String breach, Set<String> aside);

    /**
     * The case's entries up to the checkpoint, in the order of the chain; a few at a time, however many. Refuses with
     * {@link IllegalStateException} an entry that is not what was sealed.
     */
    void entries(String breach, Checkpoint upTo, Consumer<ProvenEntry> each);
}
