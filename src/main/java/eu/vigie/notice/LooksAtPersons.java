package eu.vigie.notice;

import eu.vigie.actor.Actor;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever looks at persons' data stands on the trail before they see it. */
@Component
public class LooksAtPersons {

    private final NoticeTable notices;
    private final ApplicationEventPublisher events;

    LooksAtPersons(NoticeTable notices, ApplicationEventPublisher events) {
        this.notices = notices;
        this.events = events;
    }

    /** True where rows of the wave show persons. */
    static boolean needed(NoticeRow wave, int rows) {
        return wave.kind() == NoticeKind.PERSON && rows > 0;
    }

    /** Letters, by whose the ledger says they are: those of waves to persons, and trials of them, show persons. */
    @Transactional
    public void record(Collection<String> owners, Actor actor) {
        List<Long> waves = owners.stream()
                .flatMap(owner -> NoticeRow.wordedBy(owner).stream())
                .toList();
        for (NoticeRow wave : notices.all(Set.copyOf(waves))) {
            int rows = Collections.frequency(waves, wave.id());
            if (needed(wave, rows)) record(wave, rows, actor);
        }
    }

    /** Rows of the wave, by how many; fails, and nothing is shown, where it cannot be written down. */
    @Transactional
    void record(NoticeRow wave, int rows, Actor actor) {
        events.publishEvent(PersonsEvent.read(wave.breach(), wave.id(), rows, actor, notices.now()));
    }
}
