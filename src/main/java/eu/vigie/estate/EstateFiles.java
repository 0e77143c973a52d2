package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.RoleMissing;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the estate in as files: {@code customers contacts systems projects placements relationships}. */
@Component
public class EstateFiles {

    private static final Set<Role> KEEPERS = Set.of(Role.PRIVACY_OFFICER, Role.INCIDENT_LEAD);

    private final SheetTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EstateFiles(SheetTable table, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Replaces a collection by a file, whole or not at all; a refusal lists the bad lines. Customers, systems and projects
     * that the file no longer has are ended, since cases refer to them. Answers the number of lines.
     */
    @Transactional
    public int replace(String collection, InputStream file, Actor actor) {
        if (!actor.equals(Actor.VIGIE) && !actor.hasOneOf(KEEPERS)) {
            throw new RoleMissing("privacy_officer, incident_lead");
        }
        Sheet sheet = sheet(collection);
        Complaints complaints = new Complaints();
        List<Line> lines = new SheetReader(sheet, complaints).read(file);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        table.lock(sheet, now);
        new SheetRules(sheet, complaints).check(lines, name -> table.ids(sheet(name)));
        complaints.refuseIfAny();
        table.replace(sheet, lines, now);
        events.publishEvent(new EstateReplaced(collection, lines.size(), actor, now));
        return lines.size();
    }

    /** Rows of a collection after a position; each row's own position stands under the empty name. */
    @Transactional(readOnly = true)
    public List<Map<String, @Nullable Object>> after(String collection, String position, int limit) {
        return table.after(sheet(collection), position, limit);
    }

    boolean isEmpty() {
        return Sheet.ALL.stream().filter(Sheet::keyed).allMatch(sheet -> table.ids(sheet)
                .isEmpty());
    }

    private static Sheet sheet(String collection) {
        return Sheet.named(collection).orElseThrow(() -> new NotFound("collection", collection));
    }
}
