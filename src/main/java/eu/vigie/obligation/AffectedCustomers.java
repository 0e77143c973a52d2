package eu.vigie.obligation;

import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breach;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which customers a case affects: by the estate, by what stands in the book, and by what persons knew better. */
@Component
class AffectedCustomers {

    private final Estate estate;
    private final Corrections corrections;

    AffectedCustomers(Estate estate, Corrections corrections) {
        this.estate = estate;
        this.corrections = corrections;
    }

    /** By the estate as it was and as it is: a customer once found stays, whatever the next file leaves out. */
    List<Customer> of(Breach breach, List<Row> rows) {
        Map<String, Customer> known = new LinkedHashMap<>();
        estate.customers(inTheBook(rows)).forEach(customer -> known.put(customer.id(), customer));
        estate.affected(breach.systems(), breach.touchedFrom(), breach.occurredTo())
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
