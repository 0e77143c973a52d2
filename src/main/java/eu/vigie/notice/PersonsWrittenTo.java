package eu.vigie.notice;

import eu.vigie.delivery.LedgerRecipients;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Persons whom a wave of the case was written to that went and that nobody stopped. What did not arrive is followed up for that wave:
 * whoever is in it is not written to a second time.
 */
@Component
class PersonsWrittenTo {

    private final NoticeTable notices;
    private final LedgerRecipients ledger;

    PersonsWrittenTo(NoticeTable notices, LedgerRecipients ledger) {
        this.notices = notices;
        this.ledger = ledger;
    }

    /** The waves that went and that nobody stopped, oldest first. */
    List<NoticeRow> waves(String breach) {
        return notices.of(List.of(breach)).stream()
                .filter(NoticeRow::tellsPersons)
                .toList();
    }

    /** Those before this one. One letter to persons at a time is a draft: they went in the order of their numbers. */
    List<NoticeRow> wavesBefore(NoticeRow notice) {
        return waves(notice.breach()).stream()
                .filter(wave -> wave.id() < notice.id())
                .toList();
    }

    /**
     * Those of these persons whom none of the waves was written to. Whose id and address both are on the ledger was: a new file may
     * give old ids to other people, and to write to somebody twice is a lesser evil than not to write at all: so it is, too, where the
     * addresses were erased (GDPR Art. 5(1)(e)).
     */
    List<Addressee> without(List<NoticeRow> waves, List<Addressee> persons) {
        List<Addressee> left = persons;
        for (NoticeRow wave : waves) left = without(wave, left);
        return left;
    }

    private List<Addressee> without(NoticeRow wave, List<Addressee> persons) {
        Map<String, String> written = ledger.addresses(
                wave.owner(), persons.stream().map(Addressee::recipient).toList());
        return persons.stream()
                .filter(to -> !writtenTo(to, written.get(to.recipient())))
                .toList();
    }

    private static boolean writtenTo(Addressee to, @Nullable String address) {
        return address != null && address.equalsIgnoreCase(to.address());
    }
}
