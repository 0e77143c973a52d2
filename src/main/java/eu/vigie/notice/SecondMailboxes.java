package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.delivery.Deliveries;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The mailboxes of customers that their letter did not go to: technical and billing contacts, where security and privacy are silent. */
@Component
class SecondMailboxes {

    private final CustomersToTell customers;
    private final Versions versions;
    private final LetterWriter writer;
    private final Deliveries deliveries;
    private final NoticeTable notices;

    SecondMailboxes(
            CustomersToTell customers,
            Versions versions,
            LetterWriter writer,
            Deliveries deliveries,
            NoticeTable notices) {
        this.customers = customers;
        this.versions = versions;
        this.writer = writer;
        this.deliveries = deliveries;
        this.notices = notices;
    }

    /** Queues the same letter to them; says how many. None is a fact as well: the next step is the telephone. */
    int write(NoticeRow notice, Breach breach, Collection<String> unread) {
        List<Addressee> others = customers.others(breach, Set.copyOf(unread));
        if (!others.isEmpty()) {
            deliveries.queue(
                    notice.owner(),
                    breach.exercise(),
                    writer.write(notice, breach.exercise(), versions.of(notice), others));
            notices.runsAgain(notice.id());
        }
        return others.size();
    }
}
