package eu.vigie.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    AfterRestart(Notebooks notebooks, Answers answers, Outbox outbox) {
        this.notebooks = notebooks;
        this.answers = answers;
        this.outbox = outbox;
    }

    /** Heard first: a letter that a server took must not be due again. */
    @EventListener(ApplicationReadyEvent.class)
    public void takeBack() {
        try {
            notebooks.leftBehind().forEach(this::record);
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
