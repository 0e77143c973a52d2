package eu.vigie.drill;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts what stands on the plan, once, whichever node is first. Nobody is there to weigh it: while a real breach is open a drill is
 * put off by a day, and the plan says why; its rhythm stays.
 */
@Component
class PlanClock {

    private static final Logger LOG = LoggerFactory.getLogger(PlanClock.class);
    private static final int DAYS_PUT_OFF = 1;
    private static final int LOOKED_AT = 200;

    private final DrillPlans plans;
    private final Drills drills;
    private final Breaches breaches;
    private final People people;
    private final Clock clock;
    private final ZoneId zone;
    private final TransactionTemplate whole;
    private final TransactionTemplate inner;

    PlanClock(
            DrillPlans plans,
            Drills drills,
            Breaches breaches,
            People people,
            Clock clock,
            @Value("${vigie.zone:Europe/Paris}") ZoneId zone,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.drills = drills;
        this.breaches = breaches;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
        this.whole = new TransactionTemplate(transactions);
        this.inner = new TransactionTemplate(transactions);
        this.inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Scheduled(fixedDelayString = "${vigie.drill.plan-every:PT20S}")
    void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (long id : plans.due(now)) {
            try {
                whole.executeWithoutResult(status -> plans.hold(id, now).ifPresent(plan -> start(plan, now)));
            } catch (RuntimeException trouble) {
                LOG.warn("The planned drill {} could not be started; it is tried again", id, trouble);
            }
        }
    }

    private void start(DrillPlan plan, Instant now) {
        if (breaches.open(LOOKED_AT).stream().anyMatch(one -> !one.exercise())) {
            Instant later = now.atZone(zone).plusDays(DAYS_PUT_OFF).toInstant();
            plans.next(plan.id(), later, null, "drill-real-breach-open");
            return;
        }
        Instant next = plan.again(now, zone);
        try {
            Drill drill = inner.execute(status -> drills.start(plan.drill(), actor(plan)));
            plans.next(plan.id(), next, drill == null ? null : drill.breach(), null);
        } catch (Refusal refusal) {
            plans.next(plan.id(), next, null, refusal.faults().get(0).code());
        }
    }

    private Actor actor(DrillPlan plan) {
        return people.named(plan.createdBy())
                .map(PlanClock::actor)
                .orElseGet(() -> new Actor(plan.createdBy(), Set.of()));
    }

    private static Actor actor(Person person) {
        return new Actor(person.name(), person.roles());
    }
}
