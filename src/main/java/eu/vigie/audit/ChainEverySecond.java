package eu.vigie.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Chains until nothing waits, and grows the tree over it: every second, and when somebody wants proof. */
@Component
class ChainEverySecond {

    private final Sequencer sequencer;
    private final TreeGrowth tree;

    ChainEverySecond(Sequencer sequencer, TreeGrowth tree) {
        this.sequencer = sequencer;
        this.tree = tree;
    }

    @Scheduled(fixedDelay = 1_000)
    void chainAll() {
        while (sequencer.chain() == Sequencer.BATCH) {
            // A full batch: more may wait.
        }
        while (tree.grow() == Sequencer.BATCH) {
            // The same.
        }
    }
}
