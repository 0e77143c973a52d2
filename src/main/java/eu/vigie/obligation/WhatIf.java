package eu.vigie.obligation;

import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.assessment.RuleSet;
import eu.vigie.authority.Competent;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.breach.FirstClock;
import eu.vigie.deadline.Regimes;
import eu.vigie.lawenforcement.PoliceRequests;
import eu.vigie.obligation.Supposition.Basis;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which duties and dates a case would have under other circumstances. Changes nothing. */
@Component
public class WhatIf {

    private final Breaches breaches;
    private final CaseRequests requests;
    private final Assessments assessments;
    private final AffectedCustomers affected;
    private final CompetentAuthorities competent;
    private final Declarations declarations;
    private final PoliceRequests police;
    private final Rows rows;
    private final Clock clock;

    WhatIf(
            Breaches breaches,
            CaseRequests requests,
            Assessments assessments,
            AffectedCustomers affected,
            CompetentAuthorities competent,
            Declarations declarations,
            PoliceRequests police,
            Rows rows,
            Clock clock) {
        this.breaches = breaches;
        this.requests = requests;
        this.assessments = assessments;
        this.affected = affected;
        this.competent = competent;
        this.declarations = declarations;
        this.police = police;
        this.rows = rows;
        this.clock = clock;
    }

    /** Refuses an awareness in the future, before the breach or before all clocks, and rules that nobody knows. */
    @Transactional(readOnly = true)
    public List<Supposed> suppose(String reference, Supposition supposition) {
        var breach = breaches.get(reference);
        check(breach, supposition);
        var left = new ArrayList<>(rows.of(List.of(reference)));
        var supposed = new ArrayList<Supposed>();
        var conceivable = conceivable(supposition.of(breach), supposition, left);
        wanted(conceivable, supposition).forEach(wanted -> supposed.add(follow(reference, wanted, left)));
        left.forEach(row -> supposed.add(remains(row, conceivable)));
        return supposed;
    }

    private Conceivable conceivable(Breach breach, Supposition what, List<Row> present) {
        var standing = what.basis() == Basis.DECISION
                ? assessments
                        .latest(breach.reference())
                        .filter(Decision::stands)
                        .orElse(null)
                : null;
        var declared = declarations.of(breach.reference(), present);
        return new Conceivable(
                breach,
                standing,
                affected.of(breach, present),
                competent.of(breach).stream().map(Competent::authority).toList(),
                declared,
                what.basis() == Basis.DECISION && present.stream().anyMatch(Row::publicly),
                new PoliceDuties(police.of(breach.reference())),
                what.rules());
    }

    private List<Wanted> wanted(Conceivable conceivable, Supposition what) {
        var breach = conceivable.breach();
        var duties = conceivable.duties();
        var decided = redecided(breach, what)
                .map(anew -> duties.stream().map(anew::of).toList())
                .orElse(duties);
        return OrderedByAuthority.with(decided, requests.orderToTellPersons(breach.reference()));
    }

    private Optional<Redecided> redecided(Breach breach, Supposition what) {
        if (what.severity() != null) return Optional.of(Redecided.bySeverity(what.severity()));
        if (what.basis() == Basis.DECISION) return Optional.empty();
        var rules = Optional.ofNullable(what.rules())
                .flatMap(name -> RuleSet.named(name.toLowerCase(Locale.ROOT)))
                .orElse(RuleSet.GDPR);
        return Optional.of(Redecided.byRules(assessments.assess(breach.facts(), rules, false, Locale.ENGLISH)));
    }

    /** No supposition touches what is settled, nor the rest that an incomplete notification still owes. */
    private static Supposed remains(Row row, Conceivable conceivable) {
        return row.state().open() && row.duty() != Duty.FOLLOW_UP
                ? new Supposed(null, row.obligation(), conceivable.ground(row.duty()))
                : Supposed.of(row.obligation(), row.obligation());
    }

    private static Supposed follow(String reference, Wanted wanted, List<Row> left) {
        var present = left.stream().filter(row -> same(row, wanted)).findFirst().or(() -> left.stream()
                .filter(row -> otherTrack(row, wanted))
                .findFirst());
        present.ifPresent(left::remove);
        var then = present.filter(row -> row.metAt() != null || row.regime().equals(wanted.regime()))
                .map(row -> row.following(wanted))
                .orElseGet(() -> Row.fresh(reference, wanted));
        return Supposed.of(then.obligation(), present.map(Row::obligation).orElse(null));
    }

    /** A rule of another set stands for the one it would replace. */
    private static boolean same(Row row, Wanted wanted) {
        return row.recipient().equals(wanted.recipient())
                && row.stage().equals(wanted.stage())
                && row.regime().equals(wanted.regime().split("@")[0]);
    }

    /** The same is owed to the same under another contract's hours: who was told is not owed it again. */
    private static boolean otherTrack(Row row, Wanted wanted) {
        return row.recipient().equals(wanted.recipient())
                && row.duty() == wanted.duty()
                && row.duty() == Duty.CUSTOMERS;
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
        if (FirstClock.isAfter(at)) throw new InvalidInput(Fault.of(field, "before-all-clocks"));
        if (breach.occurredFrom() != null && at.isBefore(breach.occurredFrom()))
            throw new InvalidInput(Fault.of(field, "aware-before-occurred"));
    }
}
