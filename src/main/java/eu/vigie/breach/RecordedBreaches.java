package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases as the database keeps them; each change is one transaction. */
@Component
@Transactional
class RecordedBreaches implements Breaches {

    private final CaseRows rows;
    private final CaseVersions versions;
    private final CaseList list;
    private final CaseReporting reporting;
    private final Outcomes outcomes;
    private final AwarenessVersions awareness;
    private final CaseClosing closing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedBreaches(
            CaseRows rows,
            CaseVersions versions,
            CaseList list,
            CaseReporting reporting,
            Outcomes outcomes,
            AwarenessVersions awareness,
            CaseClosing closing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.list = list;
        this.reporting = reporting;
        this.outcomes = outcomes;
        this.awareness = awareness;
        this.closing = closing;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Breach report(Report report, Actor actor) {
        return reporting.report(report, actor);
    }

    @Override
    public Breach correctReport(String reference, ReportCorrection correction, Actor actor) {
        return reporting.correct(reference, correction, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Breach get(String reference) {
        return rows.get(reference).breach();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Breach> find(String reference) {
        return rows.find(reference).map(CaseRow::breach);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Breach> all(Collection<String> references) {
        return rows.all(references);
    }

    @Override
    @Transactional(readOnly = true)
    public Breach asKnown(String reference, String field, Instant at) {
        return versions.asKnown(get(reference), field, at);
    }

    @Override
    public void hold(String reference) {
        rows.hold(reference);
    }

    @Override
    public Map<String, Integer> holdFree(Collection<String> references) {
        return rows.holdFree(references);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> list(@Nullable BreachState state, @Nullable String text, @Nullable String before, int limit) {
        return list.of(state, text, before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> real(@Nullable String after, int limit) {
        return list.real(after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> newestReal(@Nullable String before, int limit) {
        return list.newestReal(before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> openAnd(int limit, Collection<String> others) {
        return list.openAnd(limit, others);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> openExercises() {
        return rows.openExercises();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> openOn(Collection<String> systems) {
        return list.openOn(systems);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Breach> reportedBy(
            String person, @Nullable BreachState state, @Nullable String text, @Nullable String before, int limit) {
        return list.reportedBy(person, state, text, before, limit);
    }

    @Override
    public Breach changeFacts(String reference, long expectedVersion, Facts facts, FactOrigin origin, Actor actor) {
        return reporting.changeFacts(reference, expectedVersion, facts, origin, actor);
    }

    @Override
    public Breach triage(String reference, Outcome outcome, @Nullable Instant awareAt, String reason, Actor actor) {
        outcomes.say(reference, outcome, awareAt, reason, actor);
        return get(reference);
    }

    @Override
    public Breach approveTriage(String reference, boolean approved, @Nullable String reason, Actor actor) {
        outcomes.approve(reference, approved, reason, actor);
        return get(reference);
    }

    @Override
    public boolean moveAwareness(String reference, AwarenessRole role, Instant at, String reason, Actor actor) {
        return awareness.move(reference, role, at, reason, actor);
    }

    @Override
    public Breach approveAwareness(
            String reference, long version, boolean approved, @Nullable String reason, Actor actor) {
        awareness.approve(reference, version, approved, reason, actor);
        return get(reference);
    }

    @Override
    public void proposeClosing(String reference, String summary, Actor actor) {
        closing.propose(reference, summary, actor);
    }

    @Override
    public Breach approveClosing(String reference, boolean approved, @Nullable String reason, Actor actor) {
        closing.approve(reference, approved, reason, actor);
        return get(reference);
    }

    @Override
    public Breach reopen(String reference, String reason, Actor actor) {
        closing.reopen(reference, reason, actor);
        return get(reference);
    }

    @Override
    public void note(String reference, String action, Instant happenedAt, String text, Actor actor) {
        CaseRow row = rows.lock(reference);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (Demand.future(happenedAt, now)) throw new InvalidInput(Fault.of("at", "in-the-future"));
        if (Demand.before(happenedAt)) throw new InvalidInput(Fault.of("at", "before-all-clocks"));
        if (text.length() > Demand.LONGEST_TEXT)
            throw new InvalidInput(Fault.of("note", "text-too-long", Demand.LONGEST_TEXT));
        outcomes.respond(row, now);
        events.publishEvent(new StepRecorded(reference, action, text, actor, happenedAt));
    }
}
