package eu.vigie.containment;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Downtimes on the database; letters read them from the trail. */
@Component
@Transactional
class RecordedDowntimes implements Downtimes {

    private final DowntimeRows rows;
    private final Breaches breaches;
    private final Estate estate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedDowntimes(
            DowntimeRows rows, Breaches breaches, Estate estate, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.estate = estate;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Downtime> of(String breach) {
        return rows.of(breach);
    }

    @Override
    public Downtime record(String breach, Said said, Actor actor) {
        List<String> concerned = breaches.get(breach).systems();
        Instant now = now();
        List<Fault> faults = new ArrayList<>();
        String system = said.system() == null ? "" : said.system().strip();
        if (!estate.touched(concerned).contains(system) && !concerned.contains(system))
            faults.add(Fault.of("system", "system-not-concerned", system));
        if (said.from() == null) faults.add(Fault.of("from", "mandatory"));
        else if (said.from().isAfter(now)) faults.add(Fault.of("from", "in-the-future"));
        ends(said.from(), said.to(), now, faults);
        String note = RecordedContainment.note(said.note());
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        Instant from = Objects.requireNonNull(said.from());
        Downtime added =
                get(breach, rows.add(new Downtime(0, breach, system, from, said.to(), note, actor.name(), now)));
        tell(added, actor, now);
        return added;
    }

    private static void ends(@Nullable Instant from, @Nullable Instant to, Instant now, List<Fault> faults) {
        if (to == null) return;
        if (to.isAfter(now)) faults.add(Fault.of("to", "in-the-future"));
        if (from != null && to.isBefore(from)) faults.add(Fault.of("to", "downtime-backwards"));
    }

    @Override
    public Downtime ended(String breach, long id, @Nullable Instant to, Actor actor) {
        Downtime one = get(breach, id);
        Instant now = now();
        Instant end = to == null ? now : to.truncatedTo(ChronoUnit.MICROS);
        List<Fault> faults = new ArrayList<>();
        ends(one.from(), end, now, faults);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        if (!rows.end(id, end)) throw new StepTicked("downtime-over", id);
        Downtime ended = get(breach, id);
        tell(ended, actor, now);
        return ended;
    }

    @Override
    public void withdraw(String breach, long id, @Nullable String reason, Actor actor) {
        Downtime one = get(breach, id);
        String why = RecordedContainment.note(reason);
        if (why == null) throw new InvalidInput(Fault.of("reason", "mandatory"));
        rows.withdraw(id);
        Map<String, Object> details = Map.of("downtime", id, "system", one.system(), "reason", why);
        events.publishEvent(
                new ContainmentEvent(breach, "downtime_withdrawn", "downtime:" + id, details, actor, now()));
    }

    private void tell(Downtime one, Actor actor, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("downtime", one.id());
        details.put("system", one.system());
        details.put("from", one.from().toString());
        if (one.to() != null) details.put("to", one.to().toString());
        events.publishEvent(
                new ContainmentEvent(one.breach(), "downtime_recorded", "downtime:" + one.id(), details, actor, now));
    }

    private Downtime get(String breach, long id) {
        return rows.of(breach).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("downtime", String.valueOf(id)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
