package eu.vigie.mailbox;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.contact.Contacts;
import eu.vigie.contact.ThirdParty;
import eu.vigie.signal.Receipt;
import eu.vigie.signal.Signal;
import eu.vigie.signal.Signals;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
    private static final Duration PAUSE = Duration.ofMinutes(5);

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
        for (var one = rows.claim(now()); one.isPresent(); one = rows.claim(now())) place(one.get());
    }

    private void place(Waiting row) {
        try (InputStream bytes = kept.open(row.id());
                Spool.Written written = spool.write(bytes)) {
            if (row.stopsItsReader()) unread(row, written);
            else read(row, written);
        } catch (IOException | MessagingException | RuntimeException trouble) {
            LOG.warn("Mail {} finds no place yet; it is tried again", row.id(), trouble);
            later(row);
        }
    }

    /** Where that cannot be written either, it comes again once its lease ends: the others do not wait for it. */
    private void later(Waiting row) {
        try {
            rows.later(row.id(), now().plus(PAUSE));
        } catch (RuntimeException unwritten) {
            LOG.warn("Mail {} is tried again later than it should be", row.id(), unwritten);
        }
    }

    private void read(Waiting row, Spool.Written written) throws IOException, MessagingException {
        reader.read(written.file(), row.arrivedAt(), mail -> {
            place(row, written, mail);
            return true;
        });
    }

    private void unread(Waiting row, Spool.Written written) throws IOException {
        LOG.error("Mail {} stopped {} attempts to read it and is placed unread", row.id(), row.attempts());
        place(row, written, ReadMail.notUnderstood());
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

    private void contact(
            Waiting row, Spool.Written written, ReadMail mail, Threads.Found about, @Nullable Signal signal)
            throws IOException {
        MailFiles.Kept evidence = files.keep(about.breach(), row, written, mail);
        boolean exercise = breaches.get(about.breach()).exercise();
        Optional<Long> before = signal == null ? Optional.empty() : before(evidence);
        together.executeWithoutResult(status -> {
            long contact = before.orElseGet(() -> recorded(row, mail, about, evidence));
            Long number = signal == null ? null : signal.id();
            Long group = signal == null ? null : signal.group();
            rows.placed(row, mail, State.CONTACT, new MailRows.Where(null, about.breach(), number, group, contact));
            if (signal == null) acknowledgements.queue(row, mail, exercise);
        });
    }

    private long recorded(Waiting row, ReadMail mail, Threads.Found about, MailFiles.Kept evidence) {
        var contact = MailWords.contact(row, mail, about.party(), evidence);
        return contacts.record(about.breach(), contact, Actor.VIGIE).id();
    }

    /** The contact that it was of that case already, before it was taken out: the mail itself is its first piece of evidence. */
    private Optional<Long> before(MailFiles.Kept evidence) {
        return contacts.withEvidence(evidence.evidence().get(0));
    }

    private void signal(Waiting row, ReadMail mail) {
        Receipt receipt = signals.receive(MailWords.signal(row, mail), Actor.VIGIE);
        var signal = signals.get(receipt.signal());
        var where = new MailRows.Where(null, null, signal.id(), signal.group(), null);
        together.executeWithoutResult(status -> {
            rows.placed(row, mail, State.SIGNAL, where);
            acknowledgements.queue(row, mail, false);
        });
        followDecided(row.id(), signal.id(), null);
    }

    /** It goes where its signal is, or back. What was decided while it was on its way found nothing to move: it is asked again. */
    private void join(Waiting row, Spool.Written written, ReadMail mail) throws IOException {
        long number = row.signal() == null ? 0 : row.signal();
        var signal = signals.get(number);
        if (signal.breach() != null) {
            var about = new Threads.Found(signal.breach(), ThirdParty.OTHER);
            contact(row, written, mail, about, signal);
        } else rows.placed(row, mail, State.SIGNAL, new MailRows.Where(null, null, number, signal.group(), null));
        followDecided(row.id(), number, signal.breach());
    }

    /** What somebody decided about signals holds for the mails that they were. */
    void decided(String column, long number) {
        rows.find(column, number).forEach(mail -> {
            Long signal = mail.signal();
            if (signal != null) follow(mail.id(), signals.get(signal), mail.breach());
        });
    }

    /** Whoever decides at this moment did not find the mail yet: it waits for what they decide. */
    private void followDecided(long mail, long signal, @Nullable String stands) {
        follow(mail, signals.settled(signal), stands);
    }

    /** What stands in a case that its signal is not of any more stays there: the log of contacts is never changed. */
    private void follow(long mail, Signal signal, @Nullable String stands) {
        if (!Objects.equals(stands, signal.breach())) rows.join(mail, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
