package eu.vigie.obligation;

import eu.vigie.deadline.Regimes;
import eu.vigie.lawenforcement.Delay;
import eu.vigie.lawenforcement.PersonsNotice;
import eu.vigie.lawenforcement.PoliceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What law enforcement asks of a case, as duties: an answer by when they want it, and once a delay was granted, before its end, whether it
 * still holds. And when the clocks of the persons start while they are told later.
 */
record PoliceDuties(List<PoliceRequest> requests) {

    static final PoliceDuties NONE = new PoliceDuties(List.of());

    private static final String REGIME = "POLICY-POLICE-REQUEST";

    /** House policy where they did not say by when. */
    private static final Duration TARGET = Duration.ofHours(24);

    PoliceDuties {
        requests = List.copyOf(requests);
    }

    /** One for each request that is open. */
    List<Wanted> open() {
        return requests.stream()
                .filter(PoliceRequest::open)
                .map(PoliceDuties::wanted)
                .toList();
    }

    /** When the persons' clock starts: with the awareness, or when the last delay of that notice ends or ended. */
    Instant start(Instant aware, PersonsNotice notice) {
        return PoliceRequest.delayedUntil(requests, notice)
                .filter(aware::isBefore)
                .orElse(aware);
    }

    static String recipient(PoliceRequest request) {
        return "request-" + request.id();
    }

    private static Wanted wanted(PoliceRequest request) {
        return Wanted.first(
                Regimes.ours().get(REGIME),
                Duty.POLICE_REQUEST,
                recipient(request),
                String.valueOf(request.id()),
                period(request),
                Boolean.TRUE,
                null);
    }

    private static Period period(PoliceRequest request) {
        Delay delay = request.delay();
        if (delay != null) return new Period(delay.grantedAt(), null, delay.until());
        var due = request.dueAt();
        var received = request.receivedAt();
        return due == null ? new Period(received, null, received.plus(TARGET)) : new Period(received, due, due);
    }
}
