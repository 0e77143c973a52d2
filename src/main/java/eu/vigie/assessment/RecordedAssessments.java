package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RecordedAssessments implements Assessments {

    private final Recommendation recommendation;
    private final DecisionRows rows;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedAssessments(
            Recommendation recommendation,
            DecisionRows rows,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recommendation = recommendation;
        this.rows = rows;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Assessment assess(Facts facts, RuleSet rules, boolean withFlips, Locale locale) {
        return recommendation.of(facts, rules, withFlips, locale);
    }

    @Override
    @Transactional
    public Decision confirm(
            String breach,
            boolean authorityRequired,
            boolean personsRequired,
            @Nullable Exemption exemption,
            @Nullable String reason,
            Actor actor) {
        var found = breaches.get(breach);
        var assessment = recommendation.of(found.facts(), RuleSet.GDPR, false, Locale.ROOT);
        var verdict = new Verdict(assessment, authorityRequired, personsRequired, exemption, reason).checked();
        rows.add(verdict, breach, found.factsVersion(), actor.name(), now());
        var decision = rows.latest(breach).orElseThrow().decision();
        events.publishEvent(new AssessmentConfirmed(breach, decision, actor, decision.decidedAt()));
        if (decision.stands())
            events.publishEvent(new AssessmentDecided(breach, decision, actor, decision.decidedAt()));
        return decision;
    }

    @Override
    @Transactional
    public Decision approve(String breach, boolean approved, @Nullable String reason, Actor actor) {
        var waiting = latest(breach).filter(decision -> !decision.stands()).orElseThrow(NothingToApprove::new);
        if (waiting.decidedBy().equals(actor.name())) throw new SamePerson(waiting.decidedBy());
        return approved ? approve(waiting, actor) : refuse(waiting, reason, actor);
    }

    private Decision approve(Decision waiting, Actor actor) {
        var at = now();
        rows.approve(waiting.id(), actor.name(), at);
        var decision = latest(waiting.breach()).orElseThrow();
        events.publishEvent(new AssessmentDecided(waiting.breach(), decision, actor, at));
        return decision;
    }

    private Decision refuse(Decision waiting, @Nullable String reason, Actor actor) {
        if (reason == null || reason.isBlank()) throw new InvalidInput(Fault.of("reason", "refusal-without-reason"));
        var at = now();
        rows.refuse(waiting.id(), actor.name(), reason.strip(), at);
        events.publishEvent(new AssessmentRefused(waiting.breach(), waiting, reason.strip(), actor, at));
        return waiting;
    }

    @Override
    public Optional<Decision> latest(String breach) {
        return rows.latest(breach).map(DecisionRows.Recorded::decision);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
