package eu.vigie.drill;

import eu.vigie.actor.Actor;
import eu.vigie.actor.Role;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Report;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.ReadableText;
import eu.vigie.refusal.RoleMissing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drills in their tables. */
@Component
@Transactional
class StoredDrills implements Drills {

    private static final int LONGEST_ANSWER = 4_000;
    private static final int MOST_RUNNING = 20;

    private final Scenarios scenarios;
    private final DrillCheck check;
    private final Breaches breaches;
    private final DrillTable table;
    private final InjectTable injects;
    private final Invitations invitations;
    private final Scoring scoring;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredDrills(
            Scenarios scenarios,
            DrillCheck check,
            Breaches breaches,
            DrillTable table,
            InjectTable injects,
            Invitations invitations,
            Scoring scoring,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scenarios = scenarios;
        this.check = check;
        this.breaches = breaches;
        this.table = table;
        this.injects = injects;
        this.invitations = invitations;
        this.scoring = scoring;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Drill start(NewDrill wanted, Actor actor) {
        var people = check.participants(wanted);
        Played played = scenarios.find(wanted.scenario(), DrillWords.language(wanted.language()));
        Instant now = now();
        Report report = check.report(played, wanted, now);
        String breach = breaches.report(report, actor).reference();
        Drill drill = new Drill(
                breach,
                report.title(),
                played.id(),
                DrillWords.language(wanted.language()),
                wanted.speed(),
                now,
                actor.name(),
                null,
                null,
                people.stream().map(person -> person.name()).toList());
        table.add(drill);
        injects.add(breach, now, wanted.speed(), played.injects());
        tell(drill, "drill_started", Map.of("scenario", played.title(), "speed", wanted.speed()), actor, now);
        if (wanted.announced()) invitations.invite(drill, people);
        return drill;
    }

    @Override
    public Drill end(String breach, Actor actor) {
        breaches.hold(breach);
        Drill drill = get(breach);
        if (!drill.running()) throw new DrillConflict("drill-ended", breach);
        Instant now = now();
        injects.none(breach);
        table.end(breach, now, actor.name(), scoring.kept(drill, now));
        tell(drill, "drill_ended", Map.of(), actor, now);
        return get(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public Drill get(String breach) {
        return find(breach).orElseThrow(() -> new NotFound("drill", breach));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Drill> find(String breach) {
        return table.find(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Drill> newest(@Nullable String before, int limit) {
        Instant at = before == null ? null : get(before).startedAt();
        return table.newest(at, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Drill, Integer> of(String person) {
        return table.running(person, MOST_RUNNING);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Inject> injects(String breach) {
        return injects.of(breach);
    }

    @Override
    public void answer(String breach, String inject, String answer, Actor actor) {
        breaches.hold(breach);
        Drill drill = get(breach);
        Inject asked = injects.of(breach).stream()
                .filter(one -> one.key().equals(inject) && one.happenedAt() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("inject", inject));
        String said = answer.strip();
        if (said.isEmpty()) throw new InvalidInput(Fault.of("answer", "text-missing"));
        if (said.length() > LONGEST_ANSWER) throw new InvalidInput(Fault.of("answer", "text-too-long", LONGEST_ANSWER));
        if (!ReadableText.is(said)) throw new InvalidInput(Fault.of("answer", "text-unprintable"));
        mayAnswer(drill, asked, actor);
        if (!asked.awaitsAnswer()) throw new DrillConflict("drill-answered", inject);
        Instant now = now();
        injects.answered(asked.id(), said, actor.name(), now);
        tell(drill, "drill_answered", Map.of("inject", asked.title(), "note", said), actor, now);
    }

    private static void mayAnswer(Drill drill, Inject asked, Actor actor) {
        boolean drilled = drill.participants().stream().anyMatch(actor.name()::equalsIgnoreCase);
        boolean called = asked.role() != null && actor.hasOneOf(Set.of(Role.of(asked.role())));
        if (!drilled && !called) throw new RoleMissing(asked.role() == null ? "" : asked.role());
    }

    private void tell(Drill drill, String action, Map<String, Object> details, Actor actor, Instant now) {
        events.publishEvent(new DrillEvent(drill.breach(), action, details, actor, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
