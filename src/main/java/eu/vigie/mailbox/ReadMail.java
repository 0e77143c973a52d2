package eu.vigie.mailbox;

import jakarta.mail.Part;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as far as it can be read. Its parts can be read only while it is open.
 *
 * @param messageId its own; null when it has none
 * @param references the mails that it answers, the first of the thread first
 * @param sender the address in From; empty when there is none that can be written to
 * @param recipients every address that it came to
 * @param sentAt by the sender's clock
 * @param languages that it says it is in
 * @param automatic why it is kept apart; null for a mail that a person wrote
 * @param answerable false where its sender asks that no machine answers
 * @param text its words, readable and bounded
 * @param unread what of it could not be read or kept, by name
 */
record ReadMail(
        @Nullable String messageId,
        List<String> references,
        String sender,
        String senderName,
        Set<String> recipients,
        String subject,
        @Nullable Instant sentAt,
        List<Locale> languages,
        @Nullable Automatic automatic,
        boolean answerable,
        String text,
        List<Attached> attached,
        List<String> unread) {

    /** A mail that cannot be understood is still a mail: a person reads it as it came. */
    static ReadMail notUnderstood() {
        List<String> unread = List.of("mail");
        return new ReadMail(null, List.of(), "", "", Set.of(), "", null, List.of(), null, false, "", List.of(), unread);
    }

    /** A part that is a file. */
    record Attached(String name, Part part) {}

    /** Who wrote, for people. */
    String from() {
        if (sender.isEmpty()) return senderName.isEmpty() ? "?" : senderName;
        return senderName.isEmpty() ? sender : senderName + " <" + sender + ">";
    }

    /** What names the thread: its first mail, by what the sender says. */
    @Nullable
    String root() {
        return references.isEmpty() ? messageId : references.get(0);
    }
}
