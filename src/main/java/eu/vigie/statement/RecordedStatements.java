package eu.vigie.statement;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Entry;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements on the database. */
@Component
@Transactional
class RecordedStatements implements Statements {

    private final DocumentRows documents;
    private final ExplanationRows explanations;
    private final Recordings recordings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedStatements(
            DocumentRows documents,
            ExplanationRows explanations,
            Recordings recordings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.explanations = explanations;
        this.recordings = recordings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutgoingDocument> of(String breach) {
        return documents.of(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(String breach) {
        List<OutgoingDocument> all = documents.of(breach);
        return told(
                breach,
                all.stream()
                        .sorted(Comparator.comparing(OutgoingDocument::id).reversed())
                        .flatMap(one -> Differences.of(one, all).stream()));
    }

    /** Those of one document. */
    List<Difference> of(String breach, String subject) {
        List<OutgoingDocument> all = documents.of(breach);
        return told(
                breach,
                all.stream()
                        .filter(one -> one.subject().equals(subject))
                        .flatMap(one -> Differences.of(one, all).stream()));
    }

    private List<Difference> told(String breach, Stream<Differences.Found> differences) {
        List<Differences.Found> found = differences.toList();
        if (found.isEmpty()) return List.of();
        Map<ExplanationRows.Key, Explanation> given = explanations.of(breach);
        List<Entry> recorded = recordings.of(breach);
        return found.stream()
                .map(one -> new Difference(
                        one.stated(),
                        one.document(),
                        one.other(),
                        one.says(),
                        one.otherSays(),
                        Recordings.after(one.document().firstFrozen(one.other()), one.stated(), recorded),
                        given.get(ExplanationRows.Key.of(one))))
                .toList();
    }

    @Override
    public void explain(String breach, Given given, Actor actor) {
        Difference one = of(breach, Objects.requireNonNullElse(given.document(), "")).stream()
                .filter(each -> each.other().subject().equals(given.other()))
                .filter(each -> each.stated().code().equals(given.statement()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(Fault.of("statement", "difference-unknown")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        keep(one, ExplanationRules.checked(one, given, actor, now), actor);
    }

    /**
     * What was recorded in the case between two documents explains by itself why they differ: the limit of the one that waits does
     * not wait for somebody to say so again. A report to a customer is read line by line all the same, and what no record explains
     * is explained by a person.
     */
    void explainItself(String breach, String subject, Actor actor, Instant now) {
        for (Difference one : of(breach, subject)) {
            Instant since = one.recordedAt();
            if (one.open() && !one.document().report() && since != null)
                keep(one, betterSince(since, actor, now), actor);
        }
    }

    private static Explanation betterSince(@Nullable Instant since, Actor actor, Instant now) {
        return new Explanation(Explanation.Kind.KNOWN_BETTER, since, null, actor.name(), now);
    }

    private void keep(Difference one, Explanation explanation, Actor actor) {
        explanations.add(
                one.document().breach(),
                new ExplanationRows.Key(
                        one.document().subject(),
                        one.other().subject(),
                        one.stated().code(),
                        one.says(),
                        one.otherSays()),
                explanation);
        events.publishEvent(new DifferenceExplained(one, explanation, actor));
    }
}
