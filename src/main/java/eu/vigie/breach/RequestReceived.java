package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A customer or the authority asked something of us. */
public record RequestReceived(CaseRequest request, Actor actor) implements Audited {

    @Override
    public String action() {
        return request.kind() == RequestKind.RFO ? "rfo_asked" : "authority_asked";
    }

    @Override
    public String breach() {
        return request.breach();
    }

    @Override
    public String subject() {
        return "request:" + request.id();
    }

    @Override
    public Instant happenedAt() {
        return request.receivedAt();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", request.kind().name().toLowerCase(Locale.ROOT));
        if (request.customer() != null) details.put("customer", request.customer());
        if (request.dueAt() != null) details.put("dueAt", request.dueAt().toString());
        if (request.tellPersons()) details.put("tellPersons", true);
        return details;
    }
}
