package eu.vigie.obligation;

import static java.util.stream.Collectors.toSet;

import eu.vigie.breach.Breach;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.obligation.Corrections.Correction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        Map<String, Customer> known = new TreeMap<>();
        estate.affected(breach.systems(), breach.touchedFrom(), breach.occurredTo())
                .forEach(hit -> known.put(hit.customer().id(), hit.customer()));
        var said = corrections.of(breach.reference()).customers().values();
        var others = Stream.concat(inTheBook(rows), said.stream().map(Correction::whom))
                .filter(customer -> !known.containsKey(customer))
                .collect(toSet());
        estate.customers(others).forEach(customer -> known.put(customer.id(), customer));
        said.stream().filter(one -> !one.counts()).map(Correction::whom).forEach(known::remove);
        return List.copyOf(known.values());
    }

    private static Stream<String> inTheBook(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.duty() == Duty.CUSTOMERS || row.duty() == Duty.CONTROLLERS)
                .map(Row::recipient);
    }
}
