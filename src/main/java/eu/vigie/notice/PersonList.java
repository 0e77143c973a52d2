package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseConflict;
import eu.vigie.estate.BoundedLines;
import eu.vigie.notice.UntoldTable.Untold;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of persons as a stream: no more than a batch of lines is in memory, however long the file. */
@Component
class PersonList implements PersonsToTell {

    private static final List<String> HEADER = List.of("id", "name", "email", "locale");

    private final PersonTable table;
    private final NoticeTable notices;
    private final UntoldPersons untold;
    private final LatePersons late;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonList(
            PersonTable table,
            NoticeTable notices,
            UntoldPersons untold,
            LatePersons late,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.notices = notices;
        this.untold = untold;
        this.late = late;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public long replace(String breach, Reader csv, Actor actor) {
        Permit.oneOf(actor, Role.PRIVACY_OFFICER, Role.DPO);
        refuseClosed(breach);
        notices.of(List.of(breach)).forEach(PersonList::refuseWhileListed);
        table.clear(breach);
        long count = read(csv, new PersonBatches(table, breach));
        // Held only now: a file that comes slowly keeps nobody from the case. A release waits for the new list, or came
        // before it: no
        // wave is put on the ledger from two.
        breaches.hold(breach);
        refuseClosed(breach);
        notices.of(List.of(breach)).stream()
                .filter(notice -> notice.kind() == NoticeKind.PERSON)
                .forEach(notice -> refuseWhileListed(notices.lock(notice.id())));
        events.publishEvent(PersonsEvent.listed(breach, count, actor, clock.instant()));
        late.listed(breach);
        return count;
    }

    /** Nobody could write to them, and their data would be kept for nothing (GDPR Art. 5(1)(c)). */
    private void refuseClosed(String breach) {
        if (breaches.get(breach).closedAt() != null) {
            throw new CaseConflict("case-closed", breach);
        }
    }

    /** Answers how many there are; a fault names its line. */
    private static long read(Reader csv, PersonBatches batches) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        long number = 1;
        try (CSVParser lines = format.parse(new BoundedLines(csv))) {
            if (!lines.getHeaderNames().equals(HEADER)) {
                throw new InvalidInput(Fault.of("line 1", "persons-header"));
            }
            number = lines.getCurrentLineNumber() + 1;
            for (CSVRecord line : lines) {
                batches.take(line, number);
                number = lines.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            throw new InvalidInput(Fault.of("line " + number, "persons-unreadable", number));
        }
        return batches.end();
    }

    private static void refuseWhileListed(NoticeRow notice) {
        if (notice.listing()) {
            throw new NoticeConflict("persons-being-listed");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public long count(String breach) {
        return table.count(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public long untold(String breach) {
        return untold.of(breach).map(Untold::mailboxes).orElse(0L);
    }
}
