package eu.vigie.filing.submission;

import eu.vigie.filing.Submission;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands in what waits for a machine: claim, speak, record, each in a transaction of its own. */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Errands errands;
    private final MachineChannel machine;
    private final RecordedReceipts receipts;

    Courier(Errands errands, MachineChannel machine, RecordedReceipts receipts) {
        this.errands = errands;
        this.machine = machine;
        this.receipts = receipts;
    }

    @Scheduled(fixedDelayString = "${vigie.filing.interval:1000}")
    void run() {
        List<Submission> claimed = errands.claim();
        claimed.forEach(this::handIn);
        errands.unrecorded().forEach(receipts::record);
    }

    private void handIn(Submission submission) {
        try {
            errands.record(submission, machine.submit(submission));
        } catch (RuntimeException trouble) {
            LOG.warn("Filing {} stays in doubt; it is handed in again with the same key", submission.filing(), trouble);
        }
    }
}
