package eu.vigie.delivery;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an earlier process of this node heard is recorded; what it left in doubt beyond that goes again. */
@Component
class AfterRestart {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestart.class);

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
            for (Notebook notebook : notebooks.leftBehind()) {
                try (notebook) {
                    answers.record(notebook);
                }
            }
        } catch (IOException unreadable) {
            LOG.warn("What was answered before the restart cannot be read; those letters go again", unreadable);
        }
        outbox.takeBack();
    }
}
