package eu.vigie.obligation;

import static java.util.stream.Collectors.toSet;

import eu.vigie.actor.Actor;
import eu.vigie.assessment.Assessments;
import eu.vigie.assessment.Decision;
import eu.vigie.breach.Breach;
import eu.vigie.breach.Breaches;
import eu.vigie.breach.CaseRequests;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import java.util.ArrayList;
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
        var left = new ArrayList<>(rows.locked(reference));
        var conceivable = new Conceivable(breach, standing, affected(breach, left));
        var order = requests.orderToTellPersons(reference);
        OrderedByAuthority.with(conceivable.duties(), order).forEach(wanted -> follow(reference, wanted, left, actor));
        left.stream().filter(Reconciliation::withdrawable).forEach(row -> withdraw(row, conceivable, actor));
    }

    private void follow(String reference, Wanted wanted, List<Row> left, Actor actor) {
        var row = left.stream().filter(candidate -> same(candidate, wanted)).findFirst();
        if (row.isPresent()) {
            left.remove(row.get());
            book.enter(row.get(), row.get().following(wanted), actor);
        } else if (left.stream().noneMatch(other -> told(other, wanted))) {
            book.enter(null, Row.fresh(reference, wanted), actor);
        }
    }

    private void withdraw(Row row, Conceivable conceivable, Actor actor) {
        var corrected = corrections.of(row.breach()).get(row.recipient());
        var ground = corrected == null || corrected.affected() ? conceivable.ground(row.duty()) : corrected.reason();
        book.enter(row, row.withdrawn(book.now(), ground), actor);
    }

    private static boolean withdrawable(Row row) {
        return row.metAt() == null && row.withdrawnAt() == null;
    }

    private static boolean same(Row row, Wanted wanted) {
        return row.regime().equals(wanted.regime()) && row.recipient().equals(wanted.recipient());
    }

    /** Somebody told under one track is not owed the same again under the other. */
    private static boolean told(Row row, Wanted wanted) {
        return row.metAt() != null
                && row.duty() == wanted.duty()
                && row.recipient().equals(wanted.recipient());
    }

    /** By the estate as it was and as it is: a customer once found stays, whatever the next file leaves out. */
    private List<Customer> affected(Breach breach, List<Row> rows) {
        var from = Objects.requireNonNullElse(breach.occurredFrom(), breach.detectedAt());
        Map<String, Customer> known = new LinkedHashMap<>();
        estate.customers(inTheBook(rows)).forEach(customer -> known.put(customer.id(), customer));
        estate.affected(breach.systems(), from, breach.occurredTo())
                .forEach(hit -> known.put(hit.customer().id(), hit.customer()));
        corrections.of(breach.reference()).values().forEach(correction -> apply(correction, known));
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
