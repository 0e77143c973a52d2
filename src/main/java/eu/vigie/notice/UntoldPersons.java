package eu.vigie.notice;

import eu.vigie.notice.UntoldTable.Untold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who is on the list of persons and was written to by no wave that stands: counted when the list or the waves change, since the list
 * may be longer than anybody waits for. Before the first wave nobody is counted: it goes to all.
 */
@Component
class UntoldPersons {

    private static final int PAGE = 1000;

    private final UntoldTable table;
    private final PersonTable persons;
    private final PersonsWrittenTo writtenTo;
    private final NoticeTable notices;
    private final ApplicationEventPublisher events;

    UntoldPersons(
            UntoldTable table,
            PersonTable persons,
            PersonsWrittenTo writtenTo,
            NoticeTable notices,
            ApplicationEventPublisher events) {
        this.table = table;
        this.persons = persons;
        this.writtenTo = writtenTo;
        this.notices = notices;
        this.events = events;
    }

    Optional<Untold> of(String breach) {
        return table.find(breach);
    }

    /** True where other waves stand before this one: it goes to those alone whom they were not written to. */
    boolean follows(NoticeRow notice) {
        return !writtenTo.wavesBefore(notice).isEmpty();
    }

    /** A further letter whose persons fell away is taken back when it would go, as one to customers is. */
    void refuseToNobody(NoticeRow notice) {
        if (persons.count(notice.breach()) == 0 && !follows(notice)) throw new NoticeConflict("nobody-to-tell");
    }

    /** How many letters would go now. */
    long letters(NoticeRow notice) {
        if (!follows(notice)) return persons.mailboxes(notice.breach());
        return of(notice.breach()).map(Untold::mailboxes).orElse(0L);
    }

    /** The first of those whom it would go to. */
    List<Addressee> some(NoticeRow notice, int most) {
        List<NoticeRow> before = writtenTo.wavesBefore(notice);
        if (before.isEmpty()) return persons.after(notice.breach(), "", most);
        return of(notice.breach()).stream()
                .flatMap(left -> left(notice.breach(), before, left.reached()).stream())
                .limit(most)
                .toList();
    }

    private List<Addressee> left(String breach, List<NoticeRow> waves, String reached) {
        return writtenTo.without(waves, persons.after(breach, reached, PAGE));
    }

    /** A wave goes that is written to all of them. */
    void released(String breach) {
        table.clear(breach);
    }

    /** True where each wave that stands is complete, one at least, and nobody came to the list after them. */
    boolean allTold(String breach) {
        List<NoticeRow> waves = writtenTo.waves(breach);
        return !waves.isEmpty()
                && waves.stream().allMatch(wave -> NoticeState.COMPLETE.name().equals(wave.outcome()))
                && of(breach).isEmpty();
    }

    /**
     * A wave was stopped: whoever was in it alone is written to again. One that is still being listed counts at its end. True where
     * somebody is untold by that, all who are on the list where no other wave stands.
     *
     * @param metAt when the duty had been met that is met until now; null where it is open
     */
    boolean stopped(String breach, @Nullable Instant metAt) {
        List<NoticeRow> waves = writtenTo.waves(breach);
        if (waves.stream().anyMatch(NoticeRow::listing)) return false;
        long left = count(breach, metAt == null ? of(breach).map(Untold::metAt).orElse(null) : metAt);
        return waves.isEmpty() ? persons.mailboxes(breach) > 0 : left > 0;
    }

    /** A wave is on the ledger: whoever was left to another that was stopped meanwhile is in neither. */
    void listed(NoticeRow notice) {
        Instant released = notice.releasedAt();
        boolean meanwhile = released != null
                && notices.of(List.of(notice.breach())).stream()
                        .filter(other -> other.kind() == NoticeKind.PERSON && other.stopped())
                        .map(NoticeRow::withdrawnAt)
                        .anyMatch(at -> at != null && !at.isBefore(released));
        if (meanwhile && !notice.stopped()) stopped(notice.breach(), null);
    }

    /**
     * Counts them anew, page by page, the case being held; the process of the case goes by it.
     *
     * @param metAt when the duty had been met before; null where it was open
     */
    long count(String breach, @Nullable Instant metAt) {
        List<NoticeRow> waves = writtenTo.waves(breach);
        if (waves.isEmpty() && of(breach).isEmpty()) return 0;
        Untold left = waves.isEmpty() ? new Untold(0, "", null) : walk(breach, waves, metAt);
        if (left.mailboxes() == 0) table.clear(breach);
        else table.put(breach, left);
        events.publishEvent(new PersonsCounted(breach));
        return left.mailboxes();
    }

    private Untold walk(String breach, List<NoticeRow> waves, @Nullable Instant metAt) {
        long mailboxes = 0;
        String first = "";
        String reached = "";
        List<Addressee> page;
        do {
            page = persons.after(breach, reached, PAGE);
            int here = writtenTo.without(waves, page).size();
            if (mailboxes == 0) first = reached;
            mailboxes += here;
            if (!page.isEmpty()) reached = page.get(page.size() - 1).recipient();
        } while (page.size() == PAGE);
        return new Untold(mailboxes, first, metAt);
    }
}
