package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.Contact;
import eu.vigie.estate.Customer;
import eu.vigie.estate.Estate;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.obligation.ObligationState;
import eu.vigie.obligation.Obligations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The customers to whom something is owed, at their security and privacy contacts. */
@Component
class CustomersToTell {

    private static final Set<String> CONTACTS = Set.of("security", "privacy");

    private final Obligations obligations;
    private final Estate estate;

    CustomersToTell(Obligations obligations, Estate estate) {
        this.obligations = obligations;
        this.estate = estate;
    }

    List<Addressee> of(Breach breach) {
        Set<String> owed = owed(breach);
        Map<String, AffectedCustomer> affected = affected(breach);
        Map<String, List<Contact>> contacts =
                estate.contacts(owed).stream().collect(Collectors.groupingBy(Contact::customerId));
        List<Addressee> all = new ArrayList<>();
        for (String id : owed) {
            Map<String, Object> own = own(id, affected.get(id));
            chosen(contacts.getOrDefault(id, List.of()))
                    .forEach(contact ->
                            all.add(new Addressee(id, contact.role(), contact.email(), contact.locale(), own)));
        }
        return all;
    }

    private Set<String> owed(Breach breach) {
        return obligations.of(breach.reference()).stream()
                .filter(owed -> owed.duty() == Duty.CUSTOMERS || owed.duty() == Duty.CONTROLLERS)
                .filter(owed -> owed.state().open() || owed.state() == ObligationState.MET)
                .map(Obligation::recipient)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, AffectedCustomer> affected(Breach breach) {
        Map<String, AffectedCustomer> affected = new LinkedHashMap<>();
        estate.affected(
                        breach.systems(),
                        breach.occurredFrom() == null ? breach.detectedAt() : breach.occurredFrom(),
                        breach.occurredTo())
                .forEach(each -> affected.put(each.customer().id(), each));
        return affected;
    }

    private static List<Contact> chosen(List<Contact> contacts) {
        List<Contact> responsible = contacts.stream()
                .filter(contact -> CONTACTS.contains(contact.role().toLowerCase(Locale.ROOT)))
                .toList();
        return responsible.isEmpty() ? contacts : responsible;
    }

    private Map<String, Object> own(String id, @org.jspecify.annotations.Nullable AffectedCustomer affected) {
        Customer customer = affected == null ? estate.customer(id).orElse(null) : affected.customer();
        Map<String, Object> own = new HashMap<>();
        own.put("customer", customer == null ? id : customer.name());
        own.put("processor", customer != null && "processor".equals(customer.gdprRole()));
        own.put("resources", affected == null ? List.of() : resources(affected));
        own.put("resourcesKnown", affected != null && !affected.resources().isEmpty());
        return own;
    }

    private static List<Map<String, Object>> resources(AffectedCustomer affected) {
        return affected.resources().stream()
                .map(each -> Map.<String, Object>of(
                        "project",
                        each.projectName(),
                        "projectId",
                        each.projectId(),
                        "environment",
                        each.environment(),
                        "system",
                        each.systemId()))
                .toList();
    }
}
