package eu.vigie.filing.submission;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.delivery.DeliveryState;
import eu.vigie.delivery.LettersRecorded;
import eu.vigie.filing.FilingNotTaken;
import eu.vigie.filing.Submission;
import eu.vigie.filing.SubmissionState;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What became of a filing that went by mail. A mail server that took it is no receipt: the authority's number is awaited. */
@Component
class PostedFilings {

    private static final String OWNER = FilingLetter.owner(0).replace("0", "");

    private final SubmissionRows rows;
    private final FilingLetter letter;
    private final Breaches breaches;
    private final ApplicationEventPublisher events;

    PostedFilings(SubmissionRows rows, FilingLetter letter, Breaches breaches, ApplicationEventPublisher events) {
        this.rows = rows;
        this.letter = letter;
        this.breaches = breaches;
        this.events = events;
    }

    @EventListener
    void recorded(LettersRecorded event) {
        if (!event.owner().startsWith(OWNER)) return;
        long filing = Long.parseLong(event.owner().substring(OWNER.length()));
        rows.find(filing).ifPresent(row -> breaches.hold(row.breach()));
        rows.find(filing)
                .filter(row -> row.state() == SubmissionState.QUEUED || row.state() == SubmissionState.REFUSED)
                .ifPresent(row -> event.outcomes().forEach(outcome -> move(row, outcome.state(), event.at())));
    }

    private void move(Submission row, DeliveryState state, Instant at) {
        if (state == DeliveryState.ACCEPTED || state == DeliveryState.DELIVERED) {
            rows.accepted(row.filing(), null, at, state.name(), at);
            tell(row, "filing_accepted", at);
        } else if (state == DeliveryState.PERMANENT_FAILURE) {
            rows.move(row.filing(), SubmissionState.REFUSED, state.name(), at, at);
            tell(row, "filing_refused_by_authority", at);
            notTaken(row, state, at);
        } else if (state == DeliveryState.TEMPORARY_FAILURE) notTaken(row, state, at);
        else if (state == DeliveryState.IN_DOUBT) rows.doubt(row.filing(), at);
    }

    /** Not taken this time; an attempt before it may have been. */
    private void notTaken(Submission row, DeliveryState state, Instant at) {
        if (row.doubtful()) return;
        if (letter.mayHaveArrived(row.filing(), state)) rows.doubt(row.filing(), at);
        else events.publishEvent(new FilingNotTaken(row.breach(), row.filing()));
    }

    private void tell(Submission row, String action, Instant at) {
        events.publishEvent(SubmissionMoved.of(row, action, null, Actor.VIGIE, at));
    }
}
