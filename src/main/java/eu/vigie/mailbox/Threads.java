package eu.vigie.mailbox;

import eu.vigie.contact.ThirdParty;
import eu.vigie.delivery.LettersByMessageId;
import eu.vigie.filing.Filings;
import eu.vigie.notice.Notice;
import eu.vigie.notice.NoticeKind;
import eu.vigie.notice.Notices;
import eu.vigie.refusal.NotFound;
import eu.vigie.signal.Signals;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the case that a mail is about: by the address it came to, or by the letter or the mail that it answers. */
@Component
class Threads {

    private static final Set<NoticeKind> TO_CUSTOMERS =
            EnumSet.of(NoticeKind.CUSTOMER, NoticeKind.CONTROLLER, NoticeKind.RFO, NoticeKind.ACKNOWLEDGEMENT);

    private final CaseAddresses addresses;
    private final LettersByMessageId letters;
    private final Notices notices;
    private final Filings filings;
    private final Signals signals;
    private final MailRows rows;

    Threads(
            CaseAddresses addresses,
            LettersByMessageId letters,
            Notices notices,
            Filings filings,
            Signals signals,
            MailRows rows) {
        this.addresses = addresses;
        this.letters = letters;
        this.notices = notices;
        this.filings = filings;
        this.signals = signals;
        this.rows = rows;
    }

    /** A case, and what the sender is to it as far as that is known. */
    record Found(String breach, ThirdParty party) {}

    /** True when the mail is itself a letter of ours. */
    boolean own(ReadMail mail) {
        return mail.messageId() != null
                && !letters.owners(List.of(mail.messageId())).isEmpty();
    }

    /** The address says whose case it is; what the sender is says a letter of that case that the mail answers. */
    Optional<Found> find(ReadMail mail) {
        List<Found> byLetter = letters.owners(mail.references()).stream()
                .flatMap(owner -> answered(owner).stream())
                .toList();
        return addresses
                .breach(mail.recipients())
                .map(breach -> of(breach, byLetter))
                .or(() -> byLetter.stream().findFirst())
                .or(() -> earlier(mail.references(), 0));
    }

    private static Found of(String breach, List<Found> byLetter) {
        return byLetter.stream()
                .filter(found -> found.breach().equals(breach))
                .findFirst()
                .orElseGet(() -> new Found(breach, ThirdParty.OTHER));
    }

    private Optional<Found> answered(String owner) {
        int colon = owner.indexOf(':');
        String number = owner.substring(colon + 1);
        if (colon < 0 || !number.matches("\\d{1,18}")) return Optional.empty();
        long id = Long.parseLong(number);
        try {
            return switch (owner.substring(0, colon)) {
                case "notice" -> Optional.of(found(notices.get(id)));
                case "filing" -> Optional.of(new Found(filings.get(id).breach(), ThirdParty.AUTHORITY));
                case "mail" -> earlier(List.of(), id);
                default -> Optional.empty();
            };
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private static Found found(Notice notice) {
        return new Found(
                notice.breach(), TO_CUSTOMERS.contains(notice.kind()) ? ThirdParty.CUSTOMER : ThirdParty.OTHER);
    }

    /** A mail that was a signal is where somebody put that, and not where it stood before. */
    private Optional<Found> earlier(Collection<String> messageIds, long number) {
        return rows.earlier(messageIds, number).stream()
                .map(one -> one.signal() == null
                        ? one.breach()
                        : signals.get(one.signal()).breach())
                .filter(Objects::nonNull)
                .findFirst()
                .map(breach -> new Found(breach, ThirdParty.OTHER));
    }
}
