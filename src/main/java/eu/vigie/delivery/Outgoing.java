package eu.vigie.delivery;

import java.util.Locale;

/**
 * One finished letter to one address.
 *
 * @param recipient who it is for, as the owner knows them (for example a customer's id); opaque here
 * @param address where it goes; empty when none is known, which is a failure on the ledger from the start
 * @param messageKey what the Message-ID derives from: breach, notice, recipient and wave; the same key is the same letter
 */
public record Outgoing(
        String recipient, String address, String messageKey, Locale locale, String subject, String text, String html) {

    boolean reachable() {
        return !address.isBlank();
    }
}
