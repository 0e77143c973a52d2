package eu.vigie.mailbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads new mail by its number (UID). It is marked as seen, or moved, once it is on disk here and never before: a stop in between
 * reads it again and knows it by its digest. Nothing is ever deleted.
 */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** One pass; the rest waits for the next. */
    private static final int MOST = 200;

    /** Peeked at: seen is what is on disk here, and nothing else. */
    private static final Map<String, String> LINE = Map.of(
            "mail.imap.timeout",
            "60000",
            "mail.imap.fetchsize",
            String.valueOf(Spool.STRETCH),
            "mail.imap.peek",
            "true");

    private final MailboxSettings settings;
    private final Spool spool;
    private final KeptMail kept;
    private final MeterRegistry meters;

    Mailbox(MailboxSettings settings, Spool spool, KeptMail kept, MeterRegistry meters) {
        this.settings = settings;
        this.spool = spool;
        this.kept = kept;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${vigie.imap.interval:30000}")
    void read() {
        if (!settings.configured()) return;
        try {
            settings.inbox().read(LINE, this::read);
        } catch (MessagingException | IOException trouble) {
            meters.counter("vigie.mailbox", "outcome", "unreachable").increment();
            LOG.warn("The mailbox cannot be read; it is tried again: {}", trouble.toString());
        }
    }

    private void read(Store store, Folder folder) throws MessagingException, IOException {
        UIDFolder numbered = (UIDFolder) folder;
        long validity = numbered.getUIDValidity();
        long last = kept.position(settings.inbox().toString(), validity);
        int taken = 0;
        for (Message mail : numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long number = mail == null ? 0 : numbered.getUID(mail);
            // A server answers "from n to the last" with the last one, even if n lies behind it.
            if (mail == null || number <= last) continue;
            if (taken++ == MOST) break;
            take(store, folder, mail, new KeptMail.Place(settings.inbox().toString(), validity, number));
        }
    }

    private void take(Store store, Folder folder, Message mail, KeptMail.Place place)
            throws MessagingException, IOException {
        try (Spool.Written written = spool.write(mail)) {
            boolean fresh = kept.keep(place, written);
            meters.counter("vigie.mailbox", "outcome", fresh ? "kept" : "known").increment();
        } catch (MessagingException unreadable) {
            if (!store.isConnected() || !folder.isOpen()) throw unreadable;
            LOG.warn("Mail {} cannot be fetched and is flagged: {}", place, unreadable.toString());
            meters.counter("vigie.mailbox", "outcome", "unfetched").increment();
            mail.setFlag(Flags.Flag.FLAGGED, true);
            kept.pass(place);
            return;
        }
        mail.setFlag(Flags.Flag.SEEN, true);
        move(store, folder, mail);
    }

    private void move(Store store, Folder folder, Message mail) throws MessagingException {
        if (settings.done().isEmpty()) return;
        Folder done = store.getFolder(settings.done());
        if (!done.exists() && !done.create(Folder.HOLDS_MESSAGES))
            throw new MessagingException("the folder VIGIE_IMAP_DONE cannot be made");
        if (folder instanceof IMAPFolder imap) imap.moveMessages(new Message[] {mail}, done);
    }
}
