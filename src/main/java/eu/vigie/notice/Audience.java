package eu.vigie.notice;

import eu.vigie.breach.Breach;
import eu.vigie.breach.CaseRequest;
import eu.vigie.breach.CaseRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whom a letter to customers goes to: all to whom something is owed, or the one whose request it answers. */
@Component
class Audience {

    private final CustomersToTell customers;
    private final CaseRequests requests;
    private final NoticeTable notices;

    Audience(CustomersToTell customers, CaseRequests requests, NoticeTable notices) {
        this.customers = customers;
        this.requests = requests;
        this.notices = notices;
    }

    List<Addressee> of(NoticeRow notice, Breach breach) {
        return notice.request() == null
                ? customers.of(breach, notices.now())
                : whoAsked(breach, requests.get(notice.request()));
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
