package eu.vigie.notice;

import eu.vigie.estate.AffectedCustomer;
import eu.vigie.estate.AffectedCustomer.AffectedResource;
import eu.vigie.estate.Customer;
import eu.vigie.obligation.Obligation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a letter says to one customer alone: their resources, their part in the chain, and whether what is owed to them is late. */
final class CustomerVocabulary {

    private CustomerVocabulary() {}

    /** Instants are left to the letter, which knows its language. */
    static Map<String, Object> of(
            Customer customer, Obligation owed, @Nullable AffectedCustomer affected, Instant now) {
        Map<String, Object> own = new HashMap<>(of(customer, affected));
        own.put("late", owed.state().open() && now.isAfter(owed.limit()) && owed.dueAt() != null);
        own.put("dueAt", owed.limit());
        return own;
    }

    /** For a letter that nobody owes. */
    static Map<String, Object> of(Customer customer, @Nullable AffectedCustomer affected) {
        Map<String, Object> own = new HashMap<>();
        own.put("customer", customer.name());
        own.put("processor", "processor".equals(customer.gdprRole()));
        own.put("resources", affected == null ? List.of() : resources(affected));
        own.put("resourcesKnown", affected != null && !affected.resources().isEmpty());
        return own;
    }

    private static List<Map<String, Object>> resources(AffectedCustomer affected) {
        return affected.resources().stream().map(CustomerVocabulary::resource).toList();
    }

    private static Map<String, Object> resource(AffectedResource each) {
        return Map.of(
                "project", each.projectName(),
                "projectId", each.projectId(),
                "environment", each.environment(),
                "system", each.systemId(),
                "systemName", each.systemName(),
                "provider", each.provider(),
                "region", each.region());
    }
}
