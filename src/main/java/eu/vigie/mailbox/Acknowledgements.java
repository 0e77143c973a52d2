package eu.vigie.mailbox;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Outgoing;
import eu.vigie.document.Letter;
import eu.vigie.document.Letters;
import eu.vigie.estate.Estate;
import eu.vigie.estate.Organisation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells who wrote that it arrived: once for a thread, a few times a day to an address, so many an hour to all, since who is named as
 * the sender need not have written. It has fixed words and says nothing of any case.
 */
@Component
class Acknowledgements {

    static final int TO_ONE_A_DAY = 3;
    static final int TO_ALL_AN_HOUR = 60;

    private static final String TEMPLATE = "correspondent/acknowledgement";

    private final MailboxSettings settings;
    private final MailRows rows;
    private final Letters letters;
    private final Estate estate;
    private final Deliveries deliveries;
    private final Clock clock;

    Acknowledgements(
            MailboxSettings settings,
            MailRows rows,
            Letters letters,
            Estate estate,
            Deliveries deliveries,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.letters = letters;
        this.estate = estate;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the transaction in which the mail finds its place. */
    void queue(Waiting row, ReadMail mail, boolean exercise) {
        if (!wanted(row, mail)) return;
        Letter letter = letter(row, mail);
        String thread = mail.root() == null ? row.digest() : mail.root();
        String key = "mail-acknowledgement/" + print(mail.sender().toLowerCase(Locale.ROOT) + "\n" + thread);
        String owner = "mail:" + row.id();
        deliveries.queue(
                owner,
                exercise,
                List.of(new Outgoing(
                        row.reference(),
                        mail.sender(),
                        key,
                        letter.locale(),
                        letter.subject(),
                        letter.text(),
                        letter.html())));
        if (!deliveries.counts(owner).isEmpty()) rows.acknowledged(row.id());
    }

    private boolean wanted(Waiting row, ReadMail mail) {
        if (!settings.acknowledges() || row.released() || !mail.answerable() || mail.automatic() != null) return false;
        if (mail.sender().isEmpty()) return false;
        Instant now = clock.instant();
        return rows.acknowledged(now.minus(Duration.ofDays(1)), mail.sender()) < TO_ONE_A_DAY
                && rows.acknowledged(now.minus(Duration.ofHours(1)), null) < TO_ALL_AN_HOUR;
    }

    private Letter letter(Waiting row, ReadMail mail) {
        Organisation organisation = estate.organisation();
        Set<Locale> written = letters.languages(TEMPLATE);
        Locale locale = Stream.concat(mail.languages().stream(), Stream.of(organisation.locale()))
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(written::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
        return letters.write(
                letters.source(TEMPLATE, locale),
                locale,
                Map.of(
                        "organisation", organisation.name(),
                        "reference", row.reference(),
                        "contact", contact(organisation)));
    }

    private static String contact(Organisation organisation) {
        return Stream.of(organisation.contact(), organisation.dpo())
                .filter(point -> point != null && point.email() != null)
                .map(point -> String.valueOf(point.email()))
                .findFirst()
                .orElse(organisation.name());
    }

    private static String print(String text) {
        return HexFormat.of().formatHex(Spool.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
