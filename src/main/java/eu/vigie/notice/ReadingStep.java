package eu.vigie.notice;

import java.time.Duration;

/**
 * House rule: a customer who does not say that the letter was read is pursued, step by step. That a mail server took it meets the
 * duty; whether anybody acts on it is another question.
 */
enum ReadingStep {
    /** The same letter goes to the customer's other mailboxes. */
    SECOND_CHANNEL(Duration.ofHours(4)),
    /** A task: somebody calls. */
    TELEPHONE(Duration.ofHours(12)),
    /** Whoever knows the customer best hears of it. */
    ACCOUNT_MANAGER(Duration.ofHours(24));

    private final Duration patience;

    ReadingStep(Duration patience) {
        this.patience = patience;
    }

    /** How long after a server took the letter, in an exercise divided by its speed. */
    Duration patience(int speed) {
        return patience.dividedBy(speed);
    }
}
