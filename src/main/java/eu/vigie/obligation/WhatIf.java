package eu.vigie.obligation;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.deadline.Regimes;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which duties and dates a case would have under other circumstances. Changes nothing. */
@Component
public class WhatIf {

    private final Breaches breaches;
    private final Assessments assessments;
    private final AffectedCustomers affected;
    private final Rows rows;
    private final Clock clock;

    WhatIf(Breaches breaches, Assessments assessments, AffectedCustomers affected, Rows rows, Clock clock) {
        this.breaches = breaches;
        this.assessments = assessments;
        this.affected = affected;
        this.rows = rows;
        this.clock = clock;
    }

    /** Refuses an awareness in the future or before the breach, and rules that nobody knows. */
    @Transactional(readOnly = true)
    public List<Supposed> suppose(String reference, Supposition supposition) {
        var breach = breaches.get(reference);
        check(breach, supposition);
        var standing = assessments.latest(reference).filter(Decision::stands).orElse(null);
        var left = new ArrayList<>(rows.of(List.of(reference)));
        var supposed = new ArrayList<Supposed>();
        new Conceivable(supposed(breach, supposition), standing, affected.of(breach, left), supposition.rules())
                .duties()
                .forEach(wanted -> supposed.add(follow(reference, wanted, left)));
        left.stream()
                .filter(row -> row.state().open())
                .forEach(row -> supposed.add(new Supposed(null, row.obligation())));
        return supposed;
    }

    private static Supposed follow(String reference, Wanted wanted, List<Row> left) {
        var present = left.stream().filter(row -> same(row, wanted)).findFirst();
        present.ifPresent(left::remove);
        var then = present.filter(row -> row.metAt() != null || row.regime().equals(wanted.regime()))
                .map(row -> row.following(wanted))
                .orElseGet(() -> Row.fresh(reference, wanted));
        return new Supposed(then.obligation(), present.map(Row::obligation).orElse(null));
    }

    /** A rule of another set stands for the one it would replace. */
    private static boolean same(Row row, Wanted wanted) {
        return row.recipient().equals(wanted.recipient())
                && row.regime().equals(wanted.regime().split("@")[0]);
    }

    private void check(Breach breach, Supposition supposition) {
        awareness("controllerAwareAt", supposition.controllerAwareAt(), breach);
        awareness("processorAwareAt", supposition.processorAwareAt(), breach);
        var rules = supposition.rules();
        if (rules != null
                && Regimes.ours().all().stream().noneMatch(regime -> regime.id().endsWith("@" + rules)))
            throw new InvalidInput(Fault.of("rules", "unknown-rules", rules));
    }

    private void awareness(String field, @Nullable Instant at, Breach breach) {
        if (at == null) return;
        if (at.isAfter(clock.instant())) throw new InvalidInput(Fault.of(field, "in-the-future"));
        if (breach.occurredFrom() != null && at.isBefore(breach.occurredFrom()))
            throw new InvalidInput(Fault.of(field, "aware-before-occurred"));
    }

    private static Breach supposed(Breach is, Supposition what) {
        return new Breach(
                is.reference(),
                is.title(),
                is.description(),
                is.detectedAt(),
                is.occurredFrom(),
                is.occurredTo(),
                is.discoveredBy(),
                is.systems(),
                is.state(),
                or(what.outcome(), is.outcome()),
                is.proposedOutcome(),
                is.outcomeReason(),
                is.speed(),
                what.controllerAwareAt() == null ? is.controllerAwareAt() : what.controllerAwareAt(),
                what.processorAwareAt() == null ? is.processorAwareAt() : what.processorAwareAt(),
                is.awarenessProvisional(),
                what.facts() == null ? is.facts() : what.facts(),
                is.factsVersion(),
                is.reportedBy(),
                is.reportedAt(),
                is.closedAt(),
                is.closingSummary());
    }

    private static <T> @Nullable T or(@Nullable T supposed, @Nullable T is) {
        return supposed == null ? is : supposed;
    }
}
