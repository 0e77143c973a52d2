package eu.vigie.breach;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What the report says was corrected; {@code changes} has, by field, what stood there and what stands there now. */
public record ReportCorrected(
        String reference, Map<String, Object> changes, String reason, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "report_corrected";
    }

    @Override
    public String breach() {
        return reference;
    }

    @Override
    public String subject() {
        return "breach:" + reference;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("changes", changes, "reason", reason);
    }
}
