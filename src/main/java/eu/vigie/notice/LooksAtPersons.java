package eu.vigie.notice;

import eu.vigie.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever looks at persons' data stands on the trail before they see it. */
@Component
class LooksAtPersons {

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

    /** Rows of the wave, by how many; fails, and nothing is shown, where it cannot be written down. */
    @Transactional
    public void record(NoticeRow wave, int rows, Actor actor) {
        events.publishEvent(PersonsEvent.read(wave.breach(), wave.id(), rows, actor, notices.now()));
    }
}
