package eu.vigie.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in. What it says is what its sender wrote: data, never markup, and nobody has proven who wrote it.
 *
 * @param reference what its sender was told to quote; it says nothing
 * @param sha256 of its bytes as they came
 * @param whole false when it was too large and its headers alone were kept
 * @param apartReason why it is kept apart: bounce, loop, mailing_list, auto_reply; null for others
 * @param text its words, bounded; empty until it was read
 * @param unread what of it could not be read or was not kept, by name
 */
public record IncomingMail(
        long id,
        String reference,
        String sha256,
        long size,
        boolean whole,
        Instant arrivedAt,
        Instant keptAt,
        State state,
        @Nullable String apartReason,
        String sender,
        String senderName,
        String subject,
        String text,
        List<String> unread,
        @Nullable String breach,
        @Nullable Long signal,
        @Nullable Long contact,
        boolean acknowledged) {

    public IncomingMail {
        unread = List.copyOf(unread);
    }
}
