package eu.vigie.obligation;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import java.time.Instant;
import java.util.Map;

/** What was recorded of a submission was wrong; this takes its place. */
public record SubmissionCorrected(
        String breach, Obligation owed, StageSubmission submission, Actor actor, Instant happenedAt)
        implements Audited {

    @Override
    public String action() {
        return "submission_corrected";
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
