package eu.vigie.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which letters come back (IMAP). Read mail is marked as seen and stays; what a person has to read is flagged
 * as well. Marked only after the ledger has it: a stop in between repeats, and loses nothing.
 */
@Component
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);

    /** One pass; the rest waits a minute. */
    private static final int MOST = 2000;

    /** A notification is fetched by its parts; a letter that came back whole with it is not. */
    private static final Map<String, String> LINE =
            Map.of("mail.imap.timeout", "30000", "mail.imap.partialfetch", "true");

    private final BounceSettings settings;
    private final ReturnedLetters letters;
    private final MeterRegistry meters;

    BounceMailbox(BounceSettings settings, ReturnedLetters letters, MeterRegistry meters) {
        this.settings = settings;
        this.letters = letters;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "${vigie.bounce.interval:60000}")
    void read() {
        ReturnPath returnPath = settings.returnPath();
        if (returnPath == null) {
            return;
        }
        try {
            settings.inbox().read(LINE, (store, folder) -> read(folder, new ReturnedReader(returnPath)));
        } catch (MessagingException | IOException trouble) {
            LOG.warn("The mailbox for returned letters cannot be read; it is tried again: {}", trouble.toString());
        }
    }

    private void read(Folder folder, ReturnedReader reader) throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (Message mail : Arrays.copyOf(unread, Math.min(unread.length, MOST))) {
            Returned.Meaning meaning = record(reader, (MimeMessage) mail);
            if (meaning == Returned.Meaning.UNREAD) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
            mail.setFlag(Flags.Flag.SEEN, true);
            meters.counter("vigie.returned", "meaning", meaning.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    private Returned.Meaning record(ReturnedReader reader, MimeMessage mail) throws MessagingException {
        try {
            return letters.record(reader.read(mail));
        } catch (IOException | MessagingException | ClassCastException malformed) {
            LOG.warn("A returned mail cannot be read and is flagged: {}", malformed.toString());
            return Returned.Meaning.UNREAD;
        }
    }
}
