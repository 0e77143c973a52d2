package eu.vigie.filing.submission;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.filing.FilingNotTaken;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the {@link Courier} has to do, and what came of it. A claimed row is in doubt until its answer is recorded. */
@Component
class Errands {

    /** Longer than one dialogue may take, so that nobody asks while somebody is asking. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final int BATCH = 10;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** An authority may ask for longer; the deadline does not wait for more than this. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final SubmissionRows rows;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Errands(SubmissionRows rows, Breaches breaches, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.events = events;
        this.clock = clock;
    }

    /** The one that has waited longest and that no other node is faster to take: the lease is for one dialogue. */
    @Transactional
    public Optional<Errand> claim() {
        Instant now = now();
        return rows.due(now, BATCH).stream()
                .map(rows::find)
                .flatMap(Optional::stream)
                .filter(due -> rows.claim(due, now, now.plus(LEASE)))
                .findFirst()
                .flatMap(this::errand);
    }

    private Optional<Errand> errand(Submission before) {
        boolean doubtful = before.doubtful() || before.state() == SubmissionState.IN_DOUBT;
        return rows.find(before.filing()).map(claimed -> new Errand(claimed, doubtful));
    }

    /** Those that an authority has and whose receipt is still to be recorded. */
    @Transactional(readOnly = true)
    public List<Submission> unrecorded() {
        return rows.unrecorded(now(), BATCH).stream()
                .map(rows::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The case is held first, as by whoever stops what has not left yet. */
    @Transactional
    public void record(Errand errand, Reply reply) {
        Submission submission = errand.submission();
        breaches.hold(submission.breach());
        boolean overtaken = rows.find(submission.filing())
                .filter(row -> row.state() == SubmissionState.IN_DOUBT)
                .isEmpty();
        if (overtaken) return;
        Instant now = now();
        if (reply instanceof Reply.Accepted accepted) accept(submission, accepted, now);
        else if (reply instanceof Reply.Refused refused) refuse(errand, refused, now);
        else if (reply instanceof Reply.Later later) putOff(errand, later, now);
    }

    private void accept(Submission submission, Reply.Accepted reply, Instant now) {
        rows.accepted(submission.filing(), reply.reference(), received(submission, reply, now), reply.text(), now);
        tell(submission, "filing_accepted", reply.text(), now);
    }

    /** The authority's word, unless it lies in the future or before the filing was on its way: then ours. */
    private static Instant received(Submission submission, Reply.Accepted reply, Instant now) {
        Instant said = Objects.requireNonNullElse(reply.receivedAt(), now);
        return said.isAfter(now) || said.isBefore(submission.queuedAt()) ? now : said;
    }

    /** The door may be shut to this attempt though the one before it went through. */
    private void refuse(Errand errand, Reply.Refused reply, Instant now) {
        Submission submission = errand.submission();
        if (errand.doubtful()) rows.doubt(submission.filing(), now);
        rows.move(submission.filing(), SubmissionState.REFUSED, reply.text(), now, now);
        tell(submission, "filing_refused_by_authority", reply.text(), now);
        if (!errand.doubtful()) notTaken(submission);
    }

    private void putOff(Errand errand, Reply.Later reply, Instant now) {
        Submission submission = errand.submission();
        boolean doubt = errand.doubtful() || reply.inDoubt();
        var state = doubt ? SubmissionState.IN_DOUBT : SubmissionState.QUEUED;
        if (doubt) rows.doubt(submission.filing(), now);
        rows.move(submission.filing(), state, reply.text(), now.plus(pause(submission, reply)), now);
        if (!doubt) notTaken(submission);
    }

    private void notTaken(Submission submission) {
        events.publishEvent(new FilingNotTaken(submission.breach(), submission.filing()));
    }

    private static Duration pause(Submission submission, Reply.Later reply) {
        var ours = submission.attempts() <= PAUSES.size() ? PAUSES.get(submission.attempts() - 1) : LONGEST_PAUSE;
        var asked = Objects.requireNonNullElse(reply.pause(), ours);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private void tell(Submission submission, String action, String reply, Instant now) {
        events.publishEvent(SubmissionMoved.of(submission, action, reply, Actor.VIGIE, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
