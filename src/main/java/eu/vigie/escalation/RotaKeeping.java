package eu.vigie.escalation;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.io.Reader;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rota on call, written and read as a whole by an administrator. */
@Component
public class RotaKeeping {

    private final Rota rota;
    private final RotaRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RotaKeeping(Rota rota, RotaRules rules, ApplicationEventPublisher events, Clock clock) {
        this.rota = rota;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which it was written. */
    @Transactional(readOnly = true)
    public List<RotaRow> rows() {
        return rota.all().stream()
                .map(duty -> new RotaRow(duty.role().code(), duty.person(), duty.from(), duty.to()))
                .toList();
    }

    /** Replaces the rota, whole or not at all; a refusal names every row that is wrong. Answers the number of rows. */
    @Transactional
    public int replace(List<RotaRow> rows, Actor actor) {
        return replace(rows, row -> "items[" + row + "]", actor);
    }

    /** The same from a file: RFC 4180, header {@code role,user,from,to}, instants with their offset. */
    @Transactional
    public int replace(Reader csv, Actor actor) {
        return replace(RotaFile.read(csv), row -> "lines[" + (row + 2) + "]", actor);
    }

    private int replace(List<RotaRow> rows, RotaRules.Place place, Actor actor) {
        if (!actor.hasOneOf(Set.of(Role.ADMIN))) throw new RoleMissing(Role.ADMIN.code());
        var faults = rules.faults(rows, place);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        rota.replace(rows.stream().map(RotaRules::duty).toList());
        events.publishEvent(new RotaReplaced(rows.size(), actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return rows.size();
    }
}
