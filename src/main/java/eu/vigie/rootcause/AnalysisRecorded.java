package eu.vigie.rootcause;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** The analysis has a new version. */
public record AnalysisRecorded(String breach, long version, Actor actor, Instant happenedAt) implements Audited {

    @Override
    public String action() {
        return "root_cause_recorded";
    }

    @Override
    public String subject() {
        return "breach:" + breach;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("version", version);
    }
}
