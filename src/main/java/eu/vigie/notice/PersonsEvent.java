package eu.vigie.notice;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What was done with the list of persons to tell: counts alone, never who they are. */
record PersonsEvent(String breach, String action, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    static PersonsEvent listed(String breach, long persons, Actor actor, Instant at) {
        return new PersonsEvent(breach, "persons_listed", Map.of("persons", persons), actor, at);
    }

    static PersonsEvent read(String breach, long notice, int rows, Actor actor, Instant at) {
        return new PersonsEvent(breach, "persons_read", Map.of("notice", notice, "rows", rows), actor, at);
    }

    static PersonsEvent erased(String breach, long persons, Actor actor, Instant at) {
        return new PersonsEvent(breach, "persons_erased", Map.of("persons", persons), actor, at);
    }

    @Override
    public String subject() {
        return "persons:" + breach;
    }
}
