package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Trail;
import eu.vigie.breach.Breaches;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Analyses on the database. What a concluded one says is noted on the time line, from where letters tell it. */
@Component
@Transactional
class RecordedAnalyses implements Analyses {

    private static final String TASK = "root_cause_analysis";

    private final AnalysisRows rows;
    private final AnalysisRules rules;
    private final Breaches breaches;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedAnalyses(
            AnalysisRows rows,
            AnalysisRules rules,
            Breaches breaches,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.breaches = breaches;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Analysis> of(String breach) {
        return rows.of(breach).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Analysis> versions(String breach) {
        return rows.of(breach);
    }

    @Override
    public Analysis record(String breach, Said said, Actor actor) {
        breaches.get(breach);
        breaches.hold(breach);
        Optional<Analysis> before = of(breach);
        Analysis next = add(breach, rules.checked(breach, said), before, actor);
        boolean told = before.map(RecordedAnalyses::text).orElse("").equals(text(next));
        if (next.concluded() && !told && taskDone(breach)) note(next, actor);
        return next;
    }

    @Override
    public void concluded(String breach, String cause, String conclusion, String measures, Actor actor) {
        breaches.hold(breach);
        Optional<Analysis> before = of(breach);
        Said said = before.map(one -> new Said(
                        one.method(),
                        one.conductedBy(),
                        cause,
                        conclusion,
                        measures,
                        one.whys(),
                        one.factors(),
                        one.evidence()))
                .orElse(new Said(null, null, cause, conclusion, measures, null, null, null));
        note(add(breach, rules.checked(breach, said), before, actor), actor);
    }

    private Analysis add(String breach, Said said, Optional<Analysis> before, Actor actor) {
        Analysis next = new Analysis(
                breach,
                before.map(Analysis::version).orElse(0L) + 1,
                said.method(),
                said.conductedBy(),
                said.cause(),
                said.conclusion(),
                said.measures(),
                Objects.requireNonNullElse(said.whys(), List.of()),
                Objects.requireNonNullElse(said.factors(), List.of()),
                Objects.requireNonNullElse(said.evidence(), List.of()),
                actor.name(),
                now());
        rows.add(next);
        events.publishEvent(new AnalysisRecorded(breach, next.version(), actor, next.recordedAt()));
        return next;
    }

    private void note(Analysis said, Actor actor) {
        breaches.note(said.breach(), TASK, clock.instant(), text(said), actor);
    }

    private boolean taskDone(String breach) {
        return trail.of(breach, List.of("step_recorded")).stream()
                .anyMatch(step -> TASK.equals(step.details().get("step")));
    }

    private static String text(Analysis said) {
        return Stream.of(said.cause(), said.conclusion(), said.measures())
                .filter(Objects::nonNull)
                .map(RecordedAnalyses::sentence)
                .collect(Collectors.joining(" "));
    }

    /** Letters quote it: it ends where whoever wrote it ended it. */
    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
