package eu.vigie.notice;

import eu.vigie.breach.Breaches;
import eu.vigie.delivery.Deliveries;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a released wave to persons on the ledger, a handful a transaction with the place it has come to: whoever is killed between
 * two handfuls, or within one, leaves a place where the next goes on.
 */
@Component
class Listings {

    private static final Logger LOG = LoggerFactory.getLogger(Listings.class);

    private final ListingTable table;
    private final NoticeTable notices;
    private final HeldNotices held;
    private final Versions versions;
    private final PersonTable persons;
    private final PersonsWrittenTo writtenTo;
    private final UntoldPersons untold;
    private final LetterWriter writer;
    private final Breaches breaches;
    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;
    private final int handful;

    Listings(
            ListingTable table,
            NoticeTable notices,
            HeldNotices held,
            Versions versions,
            PersonTable persons,
            PersonsWrittenTo writtenTo,
            UntoldPersons untold,
            LetterWriter writer,
            Breaches breaches,
            Deliveries deliveries,
            Outcomes outcomes,
            ApplicationEventPublisher events,
            @Value("${vigie.notice.handful:500}") int handful) {
        this.table = table;
        this.notices = notices;
        this.held = held;
        this.versions = versions;
        this.persons = persons;
        this.writtenTo = writtenTo;
        this.untold = untold;
        this.writer = writer;
        this.breaches = breaches;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.events = events;
        this.handful = handful;
    }

    /** A handful goes with the transaction of who releases it; of more the clerk takes care after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(long notice, long letters) {
        table.begin(notice, letters);
        notices.set(notice, Map.of("listing", true));
        if (letters > handful) {
            events.publishEvent(new ListingBegun());
            return;
        }
        boolean more = true;
        while (more) {
            more = next(notice);
        }
    }

    /** To none of those still to come anything goes, for that reason. To be called before the notice itself is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(long notice, String reason) {
        table.hold(notice).ifPresent(place -> table.stopped(notice, reason));
    }

    /** The next handful; true while more are left. */
    @Transactional
    public boolean next(long id) {
        ListingTable.Place place = table.hold(id).orElse(null);
        if (place == null) {
            return false;
        }
        NoticeRow notice = notices.get(id);
        List<Addressee> page = persons.after(notice.breach(), place.reached(), handful);
        List<Addressee> left = writtenTo.without(writtenTo.wavesBefore(notice), page);
        queue(notice, left, place.stopped());
        if (page.size() == handful) {
            // The place is that of the list, whoever on it was written to by an earlier wave.
            table.reached(id, page.get(handful - 1).recipient(), left.size());
            return true;
        }
        if (complete(notice, place)) {
            end(id);
        } else {
            table.again(id);
        }
        return false;
    }

    /**
     * A wave is on the ledger when the rows say so, not when the list was read to its end: after whatever a database did to them, the
     * list is read once more, and who is there is passed over.
     */
    private boolean complete(NoticeRow notice, ListingTable.Place place) {
        long rows = deliveries.recount(notice.owner()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long wanted = Math.min(place.letters(), persons.mailboxes(notice.breach()));
        if (rows < wanted) LOG.error("Of {} letters of {} only {} are on the ledger", wanted, notice.owner(), rows);
        return rows >= wanted;
    }

    /** Of a wave that was stopped meanwhile each recipient is on record too, as one to whom nothing goes. */
    private void queue(NoticeRow notice, List<Addressee> page, @Nullable String stopped) {
        boolean exercise = breaches.get(notice.breach()).exercise();
        deliveries.queue(notice.owner(), exercise, writer.write(notice, exercise, versions.of(notice), page));
        if (stopped != null) {
            deliveries.suppress(notice.owner(), stopped);
        }
    }

    private void end(long id) {
        // Case and notice are held as by whoever records the last answer: one of the two sees that all is done.
        NoticeRow notice = held.lock(id);
        table.end(id);
        notices.set(id, Map.of("listing", false));
        untold.listed(notice);
        outcomes.look(id);
    }
}
