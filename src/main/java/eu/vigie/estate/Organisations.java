package eu.vigie.estate;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes who we are. */
@Component
public class Organisations {

    private static final Set<Role> KEEPERS = Set.of(Role.PRIVACY_OFFICER, Role.DPO, Role.LEGAL);

    private final OrganisationTable table;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Organisations(OrganisationTable table, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores who we are; refuses a missing name, a country that is none, addresses that are none and regimes that nobody knows
     * or that come by the facts of a case.
     */
    @Transactional
    public void store(Organisation organisation, Actor actor) {
        if (!actor.equals(Actor.VIGIE) && !actor.hasOneOf(KEEPERS)) {
            throw new RoleMissing("privacy_officer, dpo, legal");
        }
        List<Fault> faults = OrganisationRules.faults(organisation);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var was = table.find();
        List<String> before = was.map(Organisation::regimes).orElse(List.of());
        boolean moved =
                was.filter(one -> !one.country().equals(organisation.country())).isPresent();
        var changes = OrganisationChanges.between(was.orElse(null), organisation);
        table.store(organisation);
        events.publishEvent(new OrganisationChanged(organisation.name(), moved, changes, actor, now));
        if (!before.equals(organisation.regimes()))
            events.publishEvent(new RegimesDeclared(organisation.regimes(), actor, now));
    }
}
