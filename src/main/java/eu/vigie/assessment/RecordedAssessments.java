package eu.vigie.assessment;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.Facts;
import eu.vigie.document.PdfPrinter;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import eu.vigie.refusal.NotFound;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private final DecisionSheets sheets;
    private final PdfPrinter printer;

    RecordedAssessments(
            Recommendation recommendation,
            DecisionRows rows,
            Breaches breaches,
            ApplicationEventPublisher events,
            Clock clock,
            DecisionSheets sheets,
            PdfPrinter printer) {
        this.recommendation = recommendation;
        this.rows = rows;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
        this.sheets = sheets;
        this.printer = printer;
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
        var assessment = recommendation.of(found.facts(), RuleSet.GDPR, true, Locale.ENGLISH);
        var verdict = new Verdict(assessment, authorityRequired, personsRequired, exemption, reason).checked();
        rows.supersede(breach, now());
        rows.add(verdict, found.facts(), breach, found.factsVersion(), actor.name(), now());
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
    @Transactional(readOnly = true)
    public Optional<Decision> latest(String breach) {
        return rows.latest(breach).map(DecisionRows.Recorded::decision);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Decision> latest(Collection<String> breaches) {
        return rows.latest(breaches);
    }

    @Override
    public Optional<Decision> asKnown(String breach, Instant at) {
        return rows.all(breach).stream()
                .map(recorded -> recorded.asKnown(at))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<DecisionOnRecord> decisions(String breach) {
        var recorded = rows.all(breach);
        return IntStream.range(0, recorded.size())
                .mapToObj(index -> onRecord(index + 1, recorded.get(index), Locale.ENGLISH))
                .toList();
    }

    @Override
    public DecisionOnRecord decision(String breach, int number, Locale locale) {
        return onRecord(number, recorded(breach, number), locale);
    }

    private DecisionRows.Recorded recorded(String breach, int number) {
        var recorded = rows.all(breach);
        if (number < 1 || number > recorded.size()) throw new NotFound("decision", breach + "/" + number);
        return recorded.get(number - 1);
    }

    private static DecisionOnRecord onRecord(int number, DecisionRows.Recorded recorded, Locale locale) {
        var snapshot = recorded.snapshot();
        return new DecisionOnRecord(
                number,
                recorded.decision(),
                state(recorded),
                recorded.refusal(),
                recorded.supersededAt(),
                snapshot == null ? null : snapshot.in(locale));
    }

    private static DecisionState state(DecisionRows.Recorded recorded) {
        if (recorded.refusal() != null) return DecisionState.REFUSED;
        if (recorded.supersededAt() != null) return DecisionState.SUPERSEDED;
        return recorded.decision().stands() ? DecisionState.STANDS : DecisionState.WAITING;
    }

    @Override
    public String sheet(String breach, int number, Locale locale) {
        var one = recorded(breach, number);
        return sheets.page(breaches.get(breach), onRecord(number, one, locale), one.snapshot(), locale);
    }

    @Override
    public byte[] sheetPdf(String breach, int number, Locale locale) {
        return printer.print(sheet(breach, number, locale));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
