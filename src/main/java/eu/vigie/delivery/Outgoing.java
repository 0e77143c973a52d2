package eu.vigie.delivery;

import java.util.List;
import java.util.Locale;

/**
 * One finished letter to one address.
 *
 * @param recipient who it is for, as the owner knows them (for example a customer's id); opaque here
 * @param address where it goes; empty when none is known, which is a failure on the ledger from the start
 * @param attachments files that go with it
 * @param messageKey what the Message-ID derives from: breach, notice, recipient and wave; the same key is the same letter
 */
public record Outgoing(
        String recipient,
        String address,
        String messageKey,
        Locale locale,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A letter alone. */
    public Outgoing(
            String recipient,
            String address,
            String messageKey,
            Locale locale,
            String subject,
            String text,
            String html) {
        this(recipient, address, messageKey, locale, subject, text, html, List.of());
    }

    boolean reachable() {
        return !address.isBlank();
    }
}
