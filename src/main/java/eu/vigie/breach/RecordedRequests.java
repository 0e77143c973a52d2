package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.estate.Estate;
import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests on the database; each is an event in the same transaction. */
@Component
@Transactional
class RecordedRequests implements CaseRequests {

    private final CaseRows cases;
    private final RequestRows rows;
    private final Estate estate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedRequests(CaseRows cases, RequestRows rows, Estate estate, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.estate = estate;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CaseRequest askedByCustomer(String breach, String customer, String reason, Actor actor) {
        cases.lockOpen(breach);
        if (estate.customer(customer).isEmpty())
            throw new InvalidInput(Fault.of("customer", "unknown-customer", customer));
        String text = Demand.text("reason", reason, Demand.LONGEST_TEXT);
        Instant now = now();
        return record(breach, new RequestRows.Asked(RequestKind.RFO, customer, text, false, now, null), actor, now);
    }

    @Override
    public CaseRequest askedByAuthority(String breach, AuthorityAsks asked, Actor actor) {
        cases.lockOpen(breach);
        Instant now = now();
        return record(breach, AuthorityRules.checked(asked, now), actor, now);
    }

    @Override
    public CaseRequest answer(long id, Instant at, String answer, @Nullable Long document, Actor actor) {
        CaseRequest request = rows.get(id);
        cases.lockOpen(request.breach());
        if (at.isBefore(request.receivedAt())) throw new InvalidInput(Fault.of("answeredAt", "answer-too-early"));
        Instant answeredAt = at.truncatedTo(ChronoUnit.MICROS);
        if (!rows.answer(id, answeredAt, answer, document, actor.name()))
            throw new CaseConflict("request-answered", request.breach());
        events.publishEvent(new RequestAnswered(request.breach(), id, request.kind(), document, actor, answeredAt));
        return rows.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public CaseRequest get(long id) {
        return rows.get(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseRequest> of(String breach) {
        return rows.of(List.of(breach));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseRequest> open(Collection<String> breaches) {
        return rows.of(breaches).stream().filter(CaseRequest::open).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseRequest> orderToTellPersons(String breach) {
        return of(breach).stream().filter(CaseRequest::tellPersons).findFirst();
    }

    private CaseRequest record(String breach, RequestRows.Asked asked, Actor actor, Instant now) {
        CaseRequest request = rows.get(rows.add(breach, asked, actor.name(), now));
        events.publishEvent(new RequestReceived(request, actor));
        return request;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
