package eu.vigie.lawenforcement;

import eu.vigie.actor.Actor;
import eu.vigie.breach.Breaches;
import eu.vigie.evidence.Evidence;
import eu.vigie.evidence.EvidenceItem;
import eu.vigie.evidence.LegalHolds;
import eu.vigie.evidence.PlacedHold;
import eu.vigie.refusal.SamePerson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests on the database. Whoever changes one holds its case: a letter that is being released comes before it or after it. */
@Component
@Transactional
class RecordedPoliceRequests implements PoliceRequests {

    private final RequestRows rows;
    private final Breaches breaches;
    private final Evidence evidence;
    private final LegalHolds holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordedPoliceRequests(
            RequestRows rows,
            Breaches breaches,
            Evidence evidence,
            LegalHolds holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.breaches = breaches;
        this.evidence = evidence;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public PoliceRequest record(String breach, NewPoliceRequest request, Actor actor) {
        String reference = held(breach);
        Instant now = now();
        RequestCheck check = new RequestCheck(known(reference, request.document()));
        check.request(request, now);
        check.settle();
        PoliceRequest kept = get(reference, rows.add(reference, request, actor.name(), now));
        events.publishEvent(new PoliceRequestTold.Recorded(kept, actor, kept.receivedAt()));
        return kept;
    }

    @Override
    public PoliceRequest answer(String breach, long request, NewAnswer answer, Actor actor) {
        PoliceRequest asked = waiting(held(breach), request);
        Instant now = now();
        RequestCheck check = new RequestCheck(known(asked.breach(), answer.evidence()));
        check.answer(answer, asked.receivedAt(), now);
        check.settle();
        if (asked.asks() == Asks.DELAY && answer.answer() != Answer.Outcome.REFUSED)
            throw new PoliceRequestConflict("police-grant-delay");
        Instant at = answer.at() == null ? now : answer.at().truncatedTo(ChronoUnit.MICROS);
        rows.answer(request, answer, at, actor.name(), now);
        PoliceRequest answered = get(asked.breach(), request);
        events.publishEvent(new PoliceRequestTold.Answered(answered, actor, at));
        return answered;
    }

    @Override
    public PoliceRequest delay(String breach, long request, NewDelay delay, Actor actor) {
        PoliceRequest asked = waiting(held(breach), request);
        if (asked.asks() != Asks.DELAY) throw new PoliceRequestConflict("police-no-delay-asked");
        if (actor.name().equals(asked.recordedBy())) throw new SamePerson(actor.name());
        Instant now = now();
        RequestCheck check = new RequestCheck(Set.of());
        check.delay(delay, now);
        check.settle();
        Instant until = Objects.requireNonNull(delay.until()).truncatedTo(ChronoUnit.MICROS);
        rows.delay(request, Objects.requireNonNull(delay.scope()), until, actor.name(), now);
        PoliceRequest granted = get(asked.breach(), request);
        events.publishEvent(new PoliceRequestTold.Delayed(granted, actor, now));
        return granted;
    }

    @Override
    public PoliceRequest lift(String breach, long request, @Nullable String reason, Actor actor) {
        PoliceRequest asked = get(held(breach), request);
        if (asked.delay() == null || !asked.open()) throw new PoliceRequestConflict("police-no-delay");
        RequestCheck check = new RequestCheck(Set.of());
        check.text("reason", reason, LONGEST_TEXT);
        check.settle();
        Instant now = now();
        rows.lift(request, Objects.requireNonNull(reason), actor.name(), now);
        PoliceRequest lifted = get(asked.breach(), request);
        events.publishEvent(new PoliceRequestTold.Lifted(lifted, actor, now));
        return lifted;
    }

    @Override
    public PoliceRequest hold(String breach, long request, @Nullable Long piece, PlacedHold hold, Actor actor) {
        PoliceRequest asked = get(held(breach), request);
        if (asked.hold() != null) throw new PoliceRequestConflict("police-held");
        rows.hold(
                request,
                holds.placeFor(request, asked.breach(), piece, hold, actor).id());
        return get(asked.breach(), request);
    }

    @Override
    @Transactional(readOnly = true)
    public PoliceRequest get(String breach, long request) {
        return rows.get(breach, request);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PoliceRequest> of(String breach) {
        return rows.of(breach);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PoliceRequest> after(String breach, long number, int limit) {
        return rows.after(breach, number, limit);
    }

    private PoliceRequest waiting(String breach, long request) {
        PoliceRequest asked = get(breach, request);
        if (asked.answer() != null || asked.delay() != null) throw new PoliceRequestConflict("police-answered");
        return asked;
    }

    private String held(String breach) {
        String reference = breaches.get(breach).reference();
        breaches.hold(reference);
        return reference;
    }

    private Set<Long> known(String breach, @Nullable Long wanted) {
        return wanted == null
                ? Set.of()
                : evidence.of(breach).stream().map(EvidenceItem::id).collect(Collectors.toSet());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
