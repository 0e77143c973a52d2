package eu.vigie.filing.submission;

import eu.vigie.actor.Actor;
import eu.vigie.audit.Audited;
import eu.vigie.filing.Submission;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filing moved on its way to an authority: queued, accepted or refused. */
record SubmissionMoved(
        String breach, long filing, String action, Map<String, Object> details, Actor actor, Instant happenedAt)
        implements Audited {

    /** With what the authority said, where it said something. */
    static SubmissionMoved of(Submission submission, String action, @Nullable String reply, Actor actor, Instant at) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("authority", submission.authority());
        details.put("channel", submission.channel().code());
        details.put("attempts", submission.attempts());
        if (reply != null) details.put("reply", reply);
        return new SubmissionMoved(submission.breach(), submission.filing(), action, details, actor, at);
    }

    @Override
    public String subject() {
        return "filing:" + filing;
    }
}
