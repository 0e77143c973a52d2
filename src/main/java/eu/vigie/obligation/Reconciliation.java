package eu.vigie.obligation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.authority.Competent;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.lawenforcement.PoliceRequests;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings the rows of a case in line with what is conceivable now: inserts, moves, withdraws, opens again. */
@Component
class Reconciliation {

    private final Breaches breaches;
    private final CaseRequests requests;
    private final Assessments assessments;
    private final AffectedCustomers affected;
    private final CompetentAuthorities competent;
    private final Corrections corrections;
    private final Declarations declarations;
    private final PoliceRequests police;
    private final Rows rows;
    private final Book book;
    private final ApplicationEventPublisher events;

    Reconciliation(
            Breaches breaches,
            CaseRequests requests,
            Assessments assessments,
            AffectedCustomers affected,
            CompetentAuthorities competent,
            Corrections corrections,
            Declarations declarations,
            PoliceRequests police,
            Rows rows,
            Book book,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.requests = requests;
        this.assessments = assessments;
        this.affected = affected;
        this.competent = competent;
        this.corrections = corrections;
        this.declarations = declarations;
        this.police = police;
        this.rows = rows;
        this.book = book;
        this.events = events;
    }

    /** The case is held before its duties, as by everyone who changes both, and read once nobody else changes it. */
    void reconcile(String reference, Actor actor) {
        breaches.hold(reference);
        var breach = breaches.get(reference);
        var present = rows.locked(reference);
        var conceivable = conceivable(breach, present);
        var order = requests.orderToTellPersons(reference);
        var left = present.stream().collect(toMap(Place::of, row -> row, (first, second) -> first, LinkedHashMap::new));
        var told = Told.of(present);
        for (var wanted : OrderedByAuthority.with(conceivable.duties(), order)) {
            var row = left.remove(Place.of(wanted));
            if (row != null) book.enter(row, row.following(wanted), actor);
            else if (!told.contains(Told.of(wanted))) book.enter(null, Row.fresh(reference, wanted), actor);
        }
        var excluded = excluded(reference);
        left.values().stream()
                .filter(Reconciliation::withdrawable)
                .forEach(row -> book.enter(row, row.withdrawn(book.now(), ground(row, conceivable, excluded)), actor));
        events.publishEvent(new DutiesReconciled(reference));
    }

    private Conceivable conceivable(Breach breach, List<Row> present) {
        return new Conceivable(
                breach,
                assessments.latest(breach.reference()).filter(Decision::stands).orElse(null),
                affected.of(breach, present),
                competent.of(breach).stream().map(Competent::authority).toList(),
                declarations.of(breach.reference(), present),
                present.stream().anyMatch(Row::publicly),
                new PoliceDuties(police.of(breach.reference())),
                null);
    }

    /** A closed case is not chased for what its notification left open, nor asked about regimes that nobody found triggered. */
    void closed(String reference, Actor actor) {
        rows.locked(reference).stream()
                .filter(row -> row.state().open() && !row.obligation().holdsUpClosing())
                .forEach(row -> book.enter(row, row.withdrawn(book.now(), "closed"), actor));
        events.publishEvent(new DutiesReconciled(reference));
    }

    /** What the closing set aside is owed again: the rest of an incomplete notification is still missing (GDPR Art. 33(4)). */
    void reopened(String reference, Instant at, Actor actor) {
        breaches.hold(reference);
        var speed = breaches.get(reference).speed();
        rows.locked(reference).stream()
                .filter(row -> row.duty() == Duty.FOLLOW_UP && row.withdrawnAt() != null)
                .forEach(row -> book.enter(row, FollowUps.again(row, at, speed), actor));
        reconcile(reference, actor);
    }

    /** Whom persons took out of the case, and why. */
    private Map<Told, String> excluded(String reference) {
        var excluded = new HashMap<Told, String>();
        var known = corrections.of(reference);
        known.customers().values().stream()
                .filter(correction -> !correction.counts())
                .forEach(one -> Stream.of(Duty.CUSTOMERS, Duty.CONTROLLERS)
                        .forEach(duty -> excluded.put(new Told(duty, one.whom()), one.reason())));
        known.authorities().values().stream()
                .filter(correction -> !correction.counts())
                .forEach(one -> excluded.put(new Told(Duty.AUTHORITY, one.whom()), one.reason()));
        return excluded;
    }

    private static String ground(Row row, Conceivable conceivable, Map<Told, String> excluded) {
        var reason = excluded.get(Told.of(row));
        return reason == null ? conceivable.ground(row.duty()) : reason;
    }

    private static boolean withdrawable(Row row) {
        return row.metAt() == null && row.withdrawnAt() == null && row.duty() != Duty.FOLLOW_UP;
    }

    /** Where a row stands in the book of its case. */
    private record Place(String regime, String recipient, String stage) {

        static Place of(Row row) {
            return new Place(row.regime(), row.recipient(), row.stage());
        }

        static Place of(Wanted wanted) {
            return new Place(wanted.regime(), wanted.recipient(), wanted.stage());
        }
    }

    /** Somebody told under one track is not owed the same again under the other. */
    private record Told(Duty duty, String recipient) {

        /** Whoever was told of those. */
        static Set<Told> of(List<Row> rows) {
            return rows.stream()
                    .filter(row -> row.metAt() != null && row.duty() != Duty.OTHER_REGIME)
                    .map(Told::of)
                    .collect(toSet());
        }

        static Told of(Row row) {
            return new Told(row.duty(), row.recipient());
        }

        static Told of(Wanted wanted) {
            return new Told(wanted.duty(), wanted.recipient());
        }
    }
}
