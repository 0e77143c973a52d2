package eu.vigie.register.proof;

import eu.vigie.delivery.Deliveries;
import eu.vigie.delivery.Delivery;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.notice.Notice;
import eu.vigie.notice.Notices;
import eu.vigie.obligation.Obligations;
import eu.vigie.refusal.NotFound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what of a case is one customer's. */
@Component
class CustomerParts {

    private static final String OWNER = "notice:";

    private final Estate estate;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Obligations obligations;

    CustomerParts(Estate estate, Notices notices, Deliveries deliveries, Obligations obligations) {
        this.estate = estate;
        this.notices = notices;
        this.deliveries = deliveries;
        this.obligations = obligations;
    }

    /** Refuses, as unknown, a customer to whom the case owes nothing and who was sent nothing. */
    CustomerPart of(String breach, String id) {
        Customer customer = estate.customer(id).orElseThrow(() -> new NotFound("customer", id));
        CustomerPart part = new CustomerPart(customer, letters(breach, id));
        if (part.letters().isEmpty() && obligations.of(breach).stream().noneMatch(part::has))
            throw new NotFound("customer", id);
        return part;
    }

    private Map<Long, List<Delivery>> letters(String breach, String customer) {
        List<String> owners = notices.of(breach).stream()
                .filter(notice -> notice.kind().toCustomer())
                .map(Notice::id)
                .map(notice -> OWNER + notice)
                .toList();
        Map<Long, List<Delivery>> letters = new LinkedHashMap<>();
        for (Delivery row : deliveries.to(customer, owners))
            letters.computeIfAbsent(notice(row), notice -> new ArrayList<>()).add(row);
        return letters;
    }

    private static long notice(Delivery row) {
        return Long.parseLong(row.owner().substring(OWNER.length()));
    }
}
