package eu.vigie.filing.submission;

import eu.vigie.actor.Actor;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.filing.Filings;
import eu.vigie.filing.Receipt;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import eu.vigie.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what an authority's machine answered as the receipt of the filing, with the answer itself as evidence. Where a
 * person is needed (reasons for a delay are still owed) the task to record the receipt stays with them.
 */
@Component
class RecordedReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedReceipts.class);

    /** A person has the task meanwhile. */
    private static final Duration FOR_A_PERSON = Duration.ofHours(24);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final SubmissionRows rows;
    private final Filings filings;
    private final Evidence evidence;
    private final TransactionTemplate apart;
    private final Clock clock;

    RecordedReceipts(SubmissionRows rows, Filings filings, Evidence evidence, TransactionTemplate apart, Clock clock) {
        this.rows = rows;
        this.filings = filings;
        this.evidence = evidence;
        this.apart = apart;
        this.clock = clock;
    }

    void record(Submission accepted) {
        try {
            apart.executeWithoutResult(status -> recordReceipt(accepted));
        } catch (Refusal forAPerson) {
            LOG.info("Filing {}: the receipt waits for a person: {}", accepted.filing(), forAPerson.faults());
            putOff(accepted, FOR_A_PERSON);
        } catch (RuntimeException trouble) {
            LOG.warn("The receipt of filing {} is recorded later", accepted.filing(), trouble);
            putOff(accepted, AFTER_TROUBLE);
        }
    }

    private void recordReceipt(Submission accepted) {
        if (filings.get(accepted.filing()).submittedAt() == null) {
            var receivedAt = Objects.requireNonNull(accepted.receivedAt(), "accepted");
            var reference = Objects.requireNonNull(accepted.authorityReference(), "accepted");
            var kept = kept(accepted);
            filings.recordReceipt(accepted.filing(), new Receipt(reference, receivedAt, null, kept.id()), Actor.VIGIE);
        }
        rows.move(accepted.filing(), SubmissionState.RECORDED, null, now(), now());
    }

    private EvidenceItem kept(Submission accepted) {
        var answer = Objects.requireNonNullElse(accepted.lastReply(), "").getBytes(StandardCharsets.UTF_8);
        try {
            return evidence.add(
                    accepted.breach(),
                    "receipt-" + accepted.filing() + ".txt",
                    "receipt",
                    new ByteArrayInputStream(answer),
                    Actor.VIGIE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void putOff(Submission accepted, Duration pause) {
        var next = now().plus(pause);
        apart.executeWithoutResult(status -> rows.move(accepted.filing(), SubmissionState.ACCEPTED, null, next, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
