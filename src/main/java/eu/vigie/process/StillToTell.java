package eu.vigie.process;

import eu.vigie.notice.CustomersTold;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.notice.PersonsToTell;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether anybody is owed a first letter whom none was written to: who is on a wave that nobody stopped is followed up for it. */
@Component
class StillToTell {

    private final Notices notices;
    private final CustomersTold customers;
    private final PersonsToTell persons;

    StillToTell(Notices notices, CustomersTold customers, PersonsToTell persons) {
        this.notices = notices;
        this.customers = customers;
        this.persons = persons;
    }

    /** By the duties of the case. Persons are told once it is decided (GDPR Art. 34), customers while it is conceivable (Art. 33(2)). */
    boolean anybody(String breach, Notification told, Collection<Obligation> duties) {
        var owed = duties.stream()
                .filter(row -> told.duties().contains(row.duty()))
                .filter(row -> told == Notification.PERSONS
                        ? row.state() == ObligationState.REQUIRED
                        : row.state().open())
                .toList();
        if (owed.isEmpty()) return false;
        if (told == Notification.PERSONS) return allWereStopped(told, notices.of(breach)) || persons.untold(breach) > 0;
        var written = customers.of(breach);
        return owed.stream().anyMatch(row -> !written.contains(row.recipient()));
    }

    /** True before the first as well: of persons it is written to all who are on the list. */
    private static boolean allWereStopped(Notification told, List<Notice> letters) {
        return letters.stream().filter(told::wentAs).allMatch(Notice::stopped);
    }
}
