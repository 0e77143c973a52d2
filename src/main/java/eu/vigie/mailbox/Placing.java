package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.ThirdParty;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signals;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds each kept mail its place: apart, a contact of a case, or a signal. Every step may be done again after a stop: the signal is
 * the same by the mail's digest, a piece of evidence by its own, and the contact is written with the mail's state.
 */
@Component
class Placing {

    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);

    private final MailRows rows;
    private final KeptMail kept;
    private final Spool spool;
    private final MailReader reader;
    private final Threads threads;
    private final MailFiles files;
    private final Contacts contacts;
    private final Signals signals;
    private final Breaches breaches;
    private final Acknowledgements acknowledgements;
    private final TransactionTemplate together;
    private final Clock clock;

    Placing(
            MailRows rows,
            KeptMail kept,
            Spool spool,
            OwnAddresses own,
            Threads threads,
            MailFiles files,
            Contacts contacts,
            Signals signals,
            Breaches breaches,
            Acknowledgements acknowledgements,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.spool = spool;
        this.reader = new MailReader(own.all());
        this.threads = threads;
        this.files = files;
        this.contacts = contacts;
        this.signals = signals;
        this.breaches = breaches;
        this.acknowledgements = acknowledgements;
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${vigie.imap.placing:5000}")
    void work() {
        for (var some = rows.claim(now()); !some.isEmpty(); some = rows.claim(now())) some.forEach(this::place);
    }

    private void place(Waiting row) {
        try (InputStream bytes = kept.open(row.id());
                Spool.Written written = spool.write(bytes)) {
            reader.read(written.file(), row.arrivedAt(), mail -> {
                place(row, written, mail);
                return true;
            });
        } catch (IOException | MessagingException | RuntimeException trouble) {
            LOG.warn("Mail {} finds no place yet; it is tried again", row.id(), trouble);
        }
    }

    private void place(Waiting row, Spool.Written written, ReadMail mail) throws IOException {
        if (row.joining()) {
            join(row, written, mail);
            return;
        }
        Optional<Threads.Found> about = threads.find(mail);
        Automatic automatic = threads.own(mail) ? Automatic.LOOP : mail.automatic();
        if (automatic != null && !row.released()) {
            var where = new MailRows.Where(
                    automatic.code(), about.map(Threads.Found::breach).orElse(null), null, null, null);
            rows.placed(row, mail, State.APART, where);
        } else if (about.isPresent()) contact(row, written, mail, about.get(), null);
        else signal(row, mail);
    }

    private void contact(Waiting row, Spool.Written written, ReadMail mail, Threads.Found about, @Nullable Long signal)
            throws IOException {
        MailFiles.Kept evidence = files.keep(about.breach(), row, written, mail);
        boolean exercise = breaches.get(about.breach()).exercise();
        together.executeWithoutResult(status -> {
            var contact =
                    contacts.record(about.breach(), MailWords.contact(row, mail, about.party(), evidence), Actor.VIGIE);
            var where = new MailRows.Where(null, about.breach(), signal, null, contact.id());
            rows.placed(row, mail, State.CONTACT, where);
            if (signal == null) acknowledgements.queue(row, mail, exercise);
        });
    }

    private void signal(Waiting row, ReadMail mail) {
        Receipt receipt = signals.receive(MailWords.signal(row, mail), Actor.VIGIE);
        var signal = signals.get(receipt.signal());
        var where = new MailRows.Where(null, null, signal.id(), signal.group(), null);
        together.executeWithoutResult(status -> {
            rows.placed(row, mail, State.SIGNAL, where);
            acknowledgements.queue(row, mail, false);
        });
        if (signal.breach() != null) rows.again(State.JOINING, "id", row.id(), signal.breach(), now());
    }

    /** Its signal was put into a case; unless somebody took it out again meanwhile. */
    private void join(Waiting row, Spool.Written written, ReadMail mail) throws IOException {
        long number = row.signal() == null ? 0 : row.signal();
        var signal = signals.get(number);
        if (signal.breach() != null) {
            var about = new Threads.Found(signal.breach(), ThirdParty.OTHER);
            contact(row, written, mail, about, number);
        } else rows.placed(row, mail, State.SIGNAL, new MailRows.Where(null, null, number, signal.group(), null));
    }

    /** What somebody decided about signals holds for the mails that they were. */
    void decided(String column, long number, String breach) {
        rows.again(State.JOINING, column, number, breach, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
