package eu.vigie.obligation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Brings the rows of a case in line with what is conceivable now: inserts, moves, withdraws, opens again. */
@Component
class Reconciliation {

    private final Breaches breaches;
    private final CaseRequests requests;
    private final Assessments assessments;
    private final Estate estate;
    private final Corrections corrections;
    private final Rows rows;
    private final Book book;

    Reconciliation(
            Breaches breaches,
            CaseRequests requests,
            Assessments assessments,
            Estate estate,
            Corrections corrections,
            Rows rows,
            Book book) {
        this.breaches = breaches;
        this.requests = requests;
        this.assessments = assessments;
        this.estate = estate;
        this.corrections = corrections;
        this.rows = rows;
        this.book = book;
    }

    void reconcile(String reference, Actor actor) {
        var breach = breaches.get(reference);
        var standing = assessments.latest(reference).filter(Decision::stands).orElse(null);
        var corrected = corrections.of(reference);
        var present = rows.locked(reference);
        var conceivable = new Conceivable(breach, standing, affected(breach, present, corrected.values()));
        var order = requests.orderToTellPersons(reference);
        var left = present.stream().collect(toMap(Place::of, row -> row, (first, second) -> first, LinkedHashMap::new));
        var told = present.stream()
                .filter(row -> row.metAt() != null)
                .map(Told::of)
                .collect(toSet());
        for (var wanted : OrderedByAuthority.with(conceivable.duties(), order)) {
            var row = left.remove(Place.of(wanted));
            if (row != null) book.enter(row, row.following(wanted), actor);
            else if (!told.contains(Told.of(wanted))) book.enter(null, Row.fresh(reference, wanted), actor);
        }
        left.values().stream()
                .filter(Reconciliation::withdrawable)
                .forEach(row -> book.enter(row, row.withdrawn(book.now(), ground(row, conceivable, corrected)), actor));
    }

    /** A closed case is not chased for what its notification left open. */
    void closed(String reference, Actor actor) {
        rows.locked(reference).stream()
                .filter(row -> row.duty() == Duty.FOLLOW_UP && row.state().open())
                .forEach(row -> book.enter(row, row.withdrawn(book.now(), "closed"), actor));
    }

    private static String ground(Row row, Conceivable conceivable, Map<String, Corrections.Correction> corrected) {
        var correction = corrected.get(row.recipient());
        return correction == null || correction.affected() ? conceivable.ground(row.duty()) : correction.reason();
    }

    private static boolean withdrawable(Row row) {
        return row.metAt() == null && row.withdrawnAt() == null && row.duty() != Duty.FOLLOW_UP;
    }

    /** Where a row stands in the book of its case. */
    private record Place(String regime, String recipient) {

        static Place of(Row row) {
            return new Place(row.regime(), row.recipient());
        }

        static Place of(Wanted wanted) {
            return new Place(wanted.regime(), wanted.recipient());
        }
    }

    /** Somebody told under one track is not owed the same again under the other. */
    private record Told(Duty duty, String recipient) {

        static Told of(Row row) {
            return new Told(row.duty(), row.recipient());
        }

        static Told of(Wanted wanted) {
            return new Told(wanted.duty(), wanted.recipient());
        }
    }

    /** By the estate as it was and as it is: a customer once found stays, whatever the next file leaves out. */
    private List<Customer> affected(
            Breach breach, List<Row> rows, Collection<Corrections.Correction> corrected) {
        var from = Objects.requireNonNullElse(breach.occurredFrom(), breach.detectedAt());
        Map<String, Customer> known = new LinkedHashMap<>();
        estate.customers(inTheBook(rows)).forEach(customer -> known.put(customer.id(), customer));
        estate.affected(breach.systems(), from, breach.occurredTo())
                .forEach(hit -> known.put(hit.customer().id(), hit.customer()));
        corrected.forEach(correction -> apply(correction, known));
        return List.copyOf(known.values());
    }

    private static Set<String> inTheBook(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.duty() == Duty.CUSTOMERS || row.duty() == Duty.CONTROLLERS)
                .map(Row::recipient)
                .collect(toSet());
    }

    private void apply(Corrections.Correction correction, Map<String, Customer> known) {
        if (!correction.affected()) known.remove(correction.customer());
        else estate.customer(correction.customer()).ifPresent(customer -> known.put(customer.id(), customer));
    }
}
