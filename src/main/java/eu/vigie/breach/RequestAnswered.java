package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked is answered; {@code document} is the evidence that holds the answer. */
public record RequestAnswered(
        String breach,
        long request,
        RequestKind kind,
        @Nullable Long document,
        Actor actor,
        Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return kind == RequestKind.RFO ? "rfo_prepared" : "authority_answered";
    }

    @Override
    public String subject() {
        return "request:" + request;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", kind.name().toLowerCase(Locale.ROOT));
        if (document != null) details.put("document", document);
        return details;
    }
}
