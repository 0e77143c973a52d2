package eu.vigie.retention;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The erasure of a case by rule was decided, approved or refused. */
public record ErasureTold(Erasure erasure, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "case_erasure_" + erasure.state();
    }

    @Override
    public String breach() {
        return erasure.breach();
    }

    @Override
    public String subject() {
        return "breach:" + erasure.breach();
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("erasure", erasure.id());
        details.put("requestedBy", erasure.requestedBy());
        if (erasure.decidedBy() != null) details.put("decidedBy", erasure.decidedBy());
        if (erasure.decisionReason() != null) details.put("reason", erasure.decisionReason());
        return details;
    }
}
