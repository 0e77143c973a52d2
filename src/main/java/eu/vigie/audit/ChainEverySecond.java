package eu.vigie.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Chains until nothing waits: every second, and when somebody verifies. */
@Component
class ChainEverySecond {

    private final Sequencer sequencer;

    ChainEverySecond(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Scheduled(fixedDelay = 1_000)
    void chainAll() {
        while (sequencer.chain() == Sequencer.BATCH) {
            // A full batch: more may wait.
        }
    }
}
