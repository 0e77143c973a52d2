package eu.vigie.register.proof;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import eu.vigie.audit.Entry;
import eu.vigie.delivery.Delivery;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.estate.Customer;
import eu.vigie.notice.Notice;
import eu.vigie.obligation.Duty;
import eu.vigie.obligation.Obligation;
import eu.vigie.register.LetterEntries;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a case is one customer's: the letters that they were sent, what they are owed, and what the trail has of both. Whatever
 * names another customer, a person concerned or how the house works is no part of it.
 *
 * @param letters their rows of the ledger, by the number of the notice
 */
record CustomerPart(Customer customer, Map<Long, List<Delivery>> letters) {

    private static final Set<Duty> OWED = EnumSet.of(Duty.CUSTOMERS, Duty.CONTROLLERS);

    boolean has(Obligation owed) {
        return OWED.contains(owed.duty()) && owed.recipient().equals(customer.id());
    }

    boolean has(Entry entry) {
        return letters.entrySet().stream()
                .anyMatch(letter -> LetterEntries.about(entry, letter.getKey(), row -> letter.getValue().stream()
                        .anyMatch(one -> one.id() == row)));
    }

    /** How many of their mailboxes that notice reached, and how. */
    Map<DeliveryState, Long> counts(Notice notice) {
        return letters.getOrDefault(notice.id(), List.of()).stream()
                .collect(groupingBy(Delivery::state, () -> new EnumMap<>(DeliveryState.class), counting()));
    }
}
