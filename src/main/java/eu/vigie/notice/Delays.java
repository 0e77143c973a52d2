package eu.vigie.notice;

import eu.vigie.delivery.Deliveries;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequest;
import eu.vigie.lawenforcement.PoliceRequestTold;
import eu.vigie.lawenforcement.PoliceRequests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the persons concerned are told later (GDPR recital 88). It holds back what they read and nothing else: neither the authority
 * nor customers wait for it.
 */
@Component
class Delays {

    private final PoliceRequests requests;
    private final NoticeTable notices;
    private final Deliveries deliveries;

    Delays(PoliceRequests requests, NoticeTable notices, Deliveries deliveries) {
        this.requests = requests;
        this.notices = notices;
        this.deliveries = deliveries;
    }

    /** Refuses to let anything go to the persons while a delay runs. */
    void refuse(NoticeRow notice) {
        running(notice).ifPresent(until -> {
            throw new NoticeDelayed(until);
        });
    }

    /** What was approved before the delay and is released in it waits on the ledger, and goes by itself at its end. */
    void hold(NoticeRow notice) {
        running(notice).ifPresent(until -> deliveries.holdUntil(notice.owner(), until));
    }

    /** A wave under way stops before its next handful, and goes on when the delay ends, however it does. */
    @EventListener
    void on(PoliceRequestTold event) {
        List<PoliceRequest> asked = requests.of(event.breach());
        PoliceRequest.delayedUntil(asked, PersonsNotice.LETTERS)
                .ifPresent(until -> notices.of(List.of(event.breach())).stream()
                        .filter(notice -> notice.kind() == NoticeKind.PERSON && notice.releasedAt() != null)
                        .forEach(notice -> deliveries.holdUntil(notice.owner(), until)));
    }

    private Optional<Instant> running(NoticeRow notice) {
        if (!NoticeKind.TO_PERSONS.contains(notice.kind())) return Optional.empty();
        PersonsNotice way = notice.kind() == NoticeKind.PUBLIC ? PersonsNotice.PUBLICATION : PersonsNotice.LETTERS;
        return PoliceRequest.delayedUntil(requests.of(notice.breach()), way)
                .filter(until -> until.isAfter(notices.now()));
    }
}
