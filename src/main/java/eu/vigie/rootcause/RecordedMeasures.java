package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.identity.People;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures on the database; each change is an event in the same transaction. */
@Component
@Transactional
class RecordedMeasures implements Measures {

    private static final Set<Role> KEEPERS = Set.of(Role.INCIDENT_LEAD, Role.CTO, Role.PRIVACY_OFFICER, Role.DPO);

    private final MeasureRows rows;
    private final Breaches breaches;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedMeasures(
            MeasureRows rows, Breaches breaches, People people, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> of(String breach) {
        return rows.of(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public Measure get(String breach, long id) {
        return rows.get(breach, id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measure> open(@Nullable String owner, @Nullable LocalDate dueBefore, int limit) {
        return rows.open(owner, dueBefore, limit);
    }

    @Override
    public Measure plan(String breach, Plan plan, Actor actor) {
        breaches.get(breach);
        if (!actor.hasOneOf(KEEPERS)) throw notTheirs();
        Plan checked = checked(plan);
        Instant now = now();
        long id = rows.add(breach, checked, actor.name(), now);
        tell(
                breach,
                id,
                "planned",
                Map.of("owner", String.valueOf(checked.owner()), "dueOn", String.valueOf(checked.dueOn())),
                actor);
        return rows.get(breach, id);
    }

    private Plan checked(Plan plan) {
        List<Fault> faults = new ArrayList<>();
        if (plan.kind() == null) faults.add(Fault.of("kind", "mandatory"));
        String what = Text.needed("what", plan.what(), Text.LINE, faults);
        String owner = Text.needed("owner", plan.owner(), 200, faults);
        if (!owner.isEmpty() && people.named(owner).isEmpty()) faults.add(Fault.of("owner", "owner-unknown", owner));
        if (plan.dueOn() == null) faults.add(Fault.of("dueOn", "mandatory"));
        Plan checked = new Plan(
                plan.kind(),
                what,
                owner,
                Text.of("component", plan.component(), 200, faults),
                Text.of("found", plan.found(), 200, faults),
                Text.of("wanted", plan.wanted(), 200, faults),
                plan.dueOn());
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return checked;
    }

    @Override
    public void move(String breach, long id, @Nullable LocalDate dueOn, @Nullable String reason, Actor actor) {
        Measure measure = open(breach, id, actor);
        List<Fault> faults = new ArrayList<>();
        String why = Text.needed("reason", reason, Text.LINE, faults);
        if (dueOn == null) faults.add(Fault.of("dueOn", "mandatory"));
        if (!faults.isEmpty() || dueOn == null) throw new InvalidInput(faults);
        rows.move(id, dueOn);
        tell(
                breach,
                id,
                "moved",
                Map.of("was", measure.dueOn().toString(), "is", dueOn.toString(), "reason", why),
                actor);
    }

    @Override
    public void done(String breach, long id, @Nullable Instant at, @Nullable String note, Actor actor) {
        open(breach, id, actor);
        List<Fault> faults = new ArrayList<>();
        String told = Text.of("note", note, Text.LINE, faults);
        Instant when = at == null ? now() : at.truncatedTo(ChronoUnit.MICROS);
        if (when.isAfter(now())) faults.add(Fault.of("at", "in-the-future"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        rows.done(id, when, told);
        tell(breach, id, "done", told == null ? Map.of() : Map.of("reason", told), actor);
    }

    @Override
    public void drop(String breach, long id, @Nullable String reason, Actor actor) {
        open(breach, id, actor);
        List<Fault> faults = new ArrayList<>();
        String why = Text.needed("reason", reason, Text.LINE, faults);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        rows.drop(id, now(), why);
        tell(breach, id, "dropped", Map.of("reason", why), actor);
    }

    private Measure open(String breach, long id, Actor actor) {
        Measure measure = rows.lock(breach, id);
        if (!actor.name().equals(measure.owner()) && !actor.hasOneOf(KEEPERS)) throw notTheirs();
        if (!measure.open()) throw new MeasureClosed(id);
        return measure;
    }

    private static RoleMissing notTheirs() {
        return new RoleMissing("incident_lead, cto, privacy_officer, dpo");
    }

    private void tell(String breach, long id, String change, Map<String, Object> details, Actor actor) {
        events.publishEvent(new MeasureChanged(breach, id, change, details, actor, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
