package eu.vigie.mailbox;

import eu.vigie.contact.Channel;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.Direction;
import eu.vigie.contact.NewContact;
import eu.vigie.contact.ThirdParty;
import eu.vigie.signal.NewSignal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a mail says as a contact of a case and as a signal. */
final class MailWords {

    /** Under this name the mailbox raises signals. */
    static final String SOURCE = "mail";

    /** A person wrote: worth reading, and nothing more is known. */
    private static final String SEVERITY = "medium";

    private static final int LONGEST_SUMMARY = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MailWords() {}

    static NewContact contact(Waiting row, ReadMail mail, ThirdParty party, MailFiles.Kept files) {
        StringBuilder content = new StringBuilder(mail.subject());
        if (!mail.text().isEmpty()) content.append("\n\n").append(mail.text());
        if (!row.whole()) content.append("\n\n[> ").append(Spool.LARGEST).append(" B]");
        if (!files.refused().isEmpty())
            content.append("\n\n[– ").append(String.join(", ", files.refused())).append("]");
        String said = Readable.text(content.toString(), Contacts.LONGEST_CONTENT);
        return new NewContact(
                party,
                Channel.MAIL,
                Direction.INCOMING,
                row.arrivedAt(),
                Readable.line(mail.from(), Contacts.LONGEST_NAME),
                said.isEmpty() ? row.reference() : said,
                files.evidence());
    }

    static NewSignal signal(Waiting row, ReadMail mail) {
        boolean unreadable = mail.messageId() == null && mail.sender().isEmpty();
        String summary = Readable.line(mail.from() + ": " + mail.subject(), LONGEST_SUMMARY);
        return new NewSignal(
                SOURCE,
                row.digest(),
                row.arrivedAt(),
                SEVERITY,
                null,
                null,
                summary,
                JSON.writeValueAsString(payload(row, mail)),
                unreadable ? List.of("sender") : List.of());
    }

    private static Map<String, @Nullable Object> payload(Waiting row, ReadMail mail) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("mail", row.id());
        told.put("reference", row.reference());
        told.put("sha256", row.digest());
        told.put("from", mail.from());
        told.put("subject", mail.subject());
        told.put("arrivedAt", row.arrivedAt().toString());
        told.put("sentAt", mail.sentAt() == null ? null : mail.sentAt().toString());
        told.put("text", mail.text());
        told.put(
                "attached",
                mail.attached().stream().map(ReadMail.Attached::name).toList());
        told.put("unread", mail.unread());
        return told;
    }
}
