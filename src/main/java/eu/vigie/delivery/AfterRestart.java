package eu.vigie.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an earlier process of this node heard is recorded; what it left in doubt beyond that goes again. */
@Component
class AfterRestart {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestart.class);

    private static final String UNREAD = "What was answered before the restart cannot be read; those letters go again";

    private final Notebooks notebooks;
    private final Answers answers;
    private final Outbox outbox;
    private final Tally tally;

    AfterRestart(Notebooks notebooks, Answers answers, Outbox outbox, Tally tally) {
        this.notebooks = notebooks;
        this.answers = answers;
        this.outbox = outbox;
        this.tally = tally;
    }

    /** Heard first: a letter that a server took must not be due again. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeBack() {
        try {
            List<Notebook> left = notebooks.leftBehind();
            left.forEach(this::record);
            if (!left.isEmpty()) {
                // A database that was killed with its sender may have kept half of what it was doing (ADR 39).
                tally.recountWhatIsUnderWay();
            }
        } catch (IOException | UncheckedIOException closed) {
            LOG.warn(UNREAD, closed);
        }
        outbox.takeBack();
    }

    /** A notebook that a failing disk has spoilt keeps neither the others nor the house from going on. */
    private void record(Notebook left) {
        try (left) {
            answers.record(left);
        } catch (IOException | RuntimeException spoilt) {
            LOG.warn(UNREAD, spoilt);
        }
    }
}
