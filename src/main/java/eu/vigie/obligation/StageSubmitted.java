package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What a regime asks for was submitted, and a person recorded it. */
public record StageSubmitted(
        String breach, Obligation owed, StageSubmission submission, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "stage_submitted";
    }

    @Override
    public String subject() {
        return "obligation:" + owed.id();
    }

    @Override
    public Map<String, Object> details() {
        return RegimeDetails.of(owed, submission);
    }
}
