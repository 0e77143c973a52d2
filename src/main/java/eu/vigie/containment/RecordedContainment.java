package eu.vigie.containment;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.ReadableText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs on the database; each act is an event in the same transaction. */
@Component
@Transactional
class RecordedContainment implements Containment {

    private static final int LONGEST_NOTE = 2_000;

    private final Playbooks playbooks;
    private final RunRows rows;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedContainment(
            Playbooks playbooks, RunRows rows, Breaches breaches, ApplicationEventPublisher events, Clock clock) {
        this.playbooks = playbooks;
        this.rows = rows;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Run> of(String breach) {
        return rows.of(breach);
    }

    @Override
    public Run start(String breach, @Nullable String playbook, Actor actor) {
        Breach one = breaches.get(breach);
        if (one.closedAt() != null) throw new StepTicked("containment-closed", 0);
        Playbook started = playbooks
                .find(Objects.requireNonNullElse(playbook, ""))
                .orElseThrow(() -> new InvalidInput(
                        Fault.of("playbook", "playbook-unknown", Objects.requireNonNullElse(playbook, ""))));
        Instant now = now();
        long run = rows.add(breach, started, actor.name(), now);
        tell(breach, "playbook_started", run, Map.of("playbook", started.id()), actor, now);
        return run(breach, run);
    }

    @Override
    public Run tick(String breach, long run, int step, @Nullable String outcome, @Nullable String note, Actor actor) {
        Run.Line line = run(breach, run).steps().stream()
                .filter(one -> one.number() == step)
                .findFirst()
                .orElseThrow(() -> new NotFound("step", String.valueOf(step)));
        String result = outcome == null ? "" : outcome;
        if (!result.matches("done|not_needed")) throw new InvalidInput(Fault.of("outcome", "mandatory"));
        String said = note(note);
        if (said == null && result.equals("not_needed")) throw new InvalidInput(Fault.of("note", "mandatory"));
        Instant now = now();
        if (!rows.tick(run, step, result, said, actor.name(), now)) throw new StepTicked("step-ticked", step);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("step", step);
        details.put("title", line.title().getOrDefault("en", ""));
        details.put("outcome", result);
        if (said != null) details.put("note", said);
        tell(breach, "playbook_step", run, details, actor, now);
        return run(breach, run);
    }

    static @Nullable String note(@Nullable String note) {
        String said = note == null ? "" : note.strip();
        if (said.length() > LONGEST_NOTE) throw new InvalidInput(Fault.of("note", "text-too-long", LONGEST_NOTE));
        if (!ReadableText.is(said)) throw new InvalidInput(Fault.of("note", "text-unprintable"));
        return said.isEmpty() ? null : said;
    }

    private Run run(String breach, long id) {
        return rows.of(breach).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("playbook", String.valueOf(id)));
    }

    private void tell(String breach, String action, long run, Map<String, Object> details, Actor actor, Instant now) {
        events.publishEvent(new ContainmentEvent(breach, action, "playbook:" + run, details, actor, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
