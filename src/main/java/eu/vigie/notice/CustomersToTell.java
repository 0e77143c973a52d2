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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** One entry per mailbox, and one without an address for a customer who has none: nobody is left out silently. */
    List<Addressee> of(Breach breach, Instant now) {
        Map<String, Obligation> owed = owed(breach);
        Map<String, AffectedCustomer> affected = affected(breach);
        Map<String, List<Contact>> contacts =
                estate.contacts(owed.keySet()).stream().collect(Collectors.groupingBy(Contact::customerId));
        List<Addressee> all = new ArrayList<>();
        owed.forEach((id, duty) -> {
            Customer customer = customer(id, affected.get(id));
            all.addAll(addressees(
                    customer, contacts.get(id), CustomerVocabulary.of(customer, duty, affected.get(id), now)));
        });
        return all;
    }

    /** One of them, or another customer who asks: owed something or not. */
    List<Addressee> one(Breach breach, String id) {
        AffectedCustomer affected = affected(breach).get(id);
        Customer customer = customer(id, affected);
        List<Contact> contacts = estate.contacts(Set.of(id));
        return addressees(customer, contacts.isEmpty() ? null : contacts, CustomerVocabulary.of(customer, affected));
    }

    /** The mailboxes of some of them that {@link #of} leaves out, where it has others. */
    List<Addressee> others(Breach breach, Set<String> customers) {
        Map<String, Obligation> owed = owed(breach);
        Map<String, AffectedCustomer> affected = affected(breach);
        Map<String, List<Contact>> contacts =
                estate.contacts(customers).stream().collect(Collectors.groupingBy(Contact::customerId));
        List<Addressee> all = new ArrayList<>();
        contacts.forEach((id, every) -> {
            List<Contact> first = chosen(every);
            Obligation duty = owed.get(id);
            if (duty != null)
                every.stream()
                        .filter(contact -> !first.contains(contact))
                        .filter(contact ->
                                first.stream().noneMatch(one -> one.email().equalsIgnoreCase(contact.email())))
                        .forEach(contact -> all.add(new Addressee(
                                id,
                                contact.role(),
                                contact.email(),
                                contact.locale(),
                                CustomerVocabulary.of(
                                        customer(id, affected.get(id)), duty, affected.get(id), duty.limit()))));
        });
        return all;
    }

    private static List<Addressee> addressees(
            Customer customer, @Nullable List<Contact> contacts, Map<String, Object> own) {
        Locale locale = contacts == null ? customer.locale() : contacts.get(0).locale();
        return contacts == null
                ? List.of(new Addressee(customer.id(), "none", "", locale, own))
                : chosen(contacts).stream()
                        .map(contact -> new Addressee(customer.id(), contact.role(), contact.email(), locale, own))
                        .toList();
    }

    private Map<String, Obligation> owed(Breach breach) {
        Map<String, Obligation> owed = new TreeMap<>();
        obligations.of(breach.reference()).stream()
                .filter(each -> each.duty() == Duty.CUSTOMERS || each.duty() == Duty.CONTROLLERS)
                .filter(each -> each.state().open() || each.state() == ObligationState.MET)
                .forEach(each -> owed.putIfAbsent(each.recipient(), each));
        return owed;
    }

    private Map<String, AffectedCustomer> affected(Breach breach) {
        Map<String, AffectedCustomer> affected = new LinkedHashMap<>();
        estate.affected(breach.systems(), breach.touchedFrom(), breach.occurredTo())
                .forEach(each -> affected.put(each.customer().id(), each));
        return affected;
    }

    private Customer customer(String id, @Nullable AffectedCustomer affected) {
        return affected == null
                ? estate.customer(id).orElseGet(() -> new Customer(id, id, Locale.ENGLISH, null, null))
                : affected.customer();
    }

    private static List<Contact> chosen(List<Contact> contacts) {
        List<Contact> responsible = contacts.stream()
                .filter(contact -> CONTACTS.contains(contact.role().toLowerCase(Locale.ROOT)))
                .toList();
        return responsible.isEmpty() ? contacts : responsible;
    }
}
