package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whom a letter to customers goes to: all to whom something is owed, a first letter to those of them who were not told yet, or the one
 * whose request it answers.
 */
@Component
class Audience {

    private final CustomersToTell customers;
    private final CustomersTold told;
    private final CaseRequests requests;
    private final NoticeTable notices;

    Audience(CustomersToTell customers, CustomersTold told, CaseRequests requests, NoticeTable notices) {
        this.customers = customers;
        this.told = told;
        this.requests = requests;
        this.notices = notices;
    }

    List<Addressee> of(NoticeRow notice, Breach breach) {
        if (notice.request() != null) return whoAsked(breach, requests.get(notice.request()));
        List<Addressee> owed = customers.of(breach, notices.now());
        return notice.firstToCustomers() ? without(told.before(notice), owed) : owed;
    }

    private static List<Addressee> without(Set<String> told, List<Addressee> owed) {
        return owed.stream().filter(to -> !told.contains(to.recipient())).toList();
    }

    private List<Addressee> whoAsked(Breach breach, CaseRequest request) {
        return customers.one(breach, Objects.requireNonNull(request.customer())).stream()
                .map(to -> asked(to, request))
                .toList();
    }

    private static Addressee asked(Addressee to, CaseRequest request) {
        Map<String, Object> own = new HashMap<>(to.own());
        own.put("asked", request.text());
        own.put("requestedAt", request.receivedAt());
        return new Addressee(to.recipient(), to.part(), to.address(), to.locale(), own);
    }
}
