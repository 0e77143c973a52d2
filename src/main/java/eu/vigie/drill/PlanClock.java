package eu.vigie.drill;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.identity.Person;
import eu.vigie.refusal.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts what stands on the plan, once, whichever node is first. Nobody is there to weigh it: while a real breach is open a drill is
 * put off by a day, and the plan says why.
 */
@Component
class PlanClock {

    private static final Logger LOG = LoggerFactory.getLogger(PlanClock.class);
    private static final Duration PUT_OFF = Duration.ofDays(1);
    private static final int LOOKED_AT = 200;

    private final DrillPlans plans;
    private final Drills drills;
    private final Breaches breaches;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate inner;

    PlanClock(
            DrillPlans plans,
            Drills drills,
            Breaches breaches,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.drills = drills;
        this.breaches = breaches;
        this.people = people;
        this.clock = clock;
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
            plans.next(plan.id(), now.plus(PUT_OFF), null, "drill-real-breach-open");
            return;
        }
        Instant next = next(plan, now);
        try {
            Drill drill = inner.execute(status -> drills.start(plan.drill(), actor(plan)));
            plans.next(plan.id(), next, drill == null ? null : drill.breach(), null);
        } catch (Refusal refusal) {
            plans.next(plan.id(), next, null, refusal.faults().get(0).code());
        }
    }

    /** The first time of its rhythm that lies ahead: a stop of weeks starts one drill, not many. */
    private static @Nullable Instant next(DrillPlan plan, Instant now) {
        if (plan.everyDays() == null || plan.nextAt() == null) return null;
        Instant next = plan.nextAt();
        while (!next.isAfter(now)) next = next.plus(Duration.ofDays(plan.everyDays()));
        return next;
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
