package eu.vigie.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of a batch, and tells the owners in the same transaction. */
@Component
class Records {

    /** Accepted, which the row says itself, and not tried at all. */
    private static final Set<DeliveryState> PASSED = Set.of(DeliveryState.ACCEPTED, DeliveryState.QUEUED);

    private final JdbcTemplate batches;
    private final Tally tally;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Records(
            JdbcTemplate batches,
            Tally tally,
            Attempts attempts,
            ApplicationEventPublisher events,
            MeterRegistry meters,
            Clock clock) {
        this.batches = batches;
        this.tally = tally;
        this.attempts = attempts;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
        // All of them from the start: a state that is absent and one that never happened are not the same to who
        // watches.
        Stream.of(DeliveryState.values()).forEach(this::counter);
    }

    private Counter counter(DeliveryState state) {
        return meters.counter("vigie.deliveries", "state", state.name().toLowerCase(Locale.ROOT));
    }

    @Transactional
    public void record(Map<Parcel, Reply> replies) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Parcel> parcels = List.copyOf(replies.keySet());
        List<Object[]> rows = new ArrayList<>();
        replies.forEach((parcel, reply) -> rows.add(row(parcel, reply, now)));
        int[] stored = batches.batchUpdate(
                "update delivery set state = ?, last_reply = ?, enhanced_status = ?, captured = ?, captured_file = ?,"
                        + " attempts = ?, next_attempt_at = ?, updated_at = ?"
                        + " where id = ? and state = 'IN_DOUBT' and attempts = ?",
                rows);
        attempts.keep(notAccepted(parcels, replies, stored));
        tell(parcels, replies, stored, now);
    }

    /** Those whose row will say something else when they are tried again. */
    private static List<Long> notAccepted(List<Parcel> parcels, Map<Parcel, Reply> replies, int[] stored) {
        return IntStream.range(0, stored.length)
                .filter(index -> stored[index] == 1)
                .mapToObj(parcels::get)
                .filter(parcel -> !PASSED.contains(
                        Objects.requireNonNull(replies.get(parcel)).state()))
                .map(Parcel::id)
                .toList();
    }

    private static @Nullable Object[] row(Parcel parcel, Reply reply, Instant now) {
        boolean tried = reply.state() != DeliveryState.QUEUED;
        return new @Nullable Object[] {
            state(parcel, reply, now).name(),
            PlainReply.of(reply.text()),
            EnhancedStatus.in(reply.text()),
            reply.capturedFile() != null,
            reply.capturedFile(),
            tried ? parcel.attempts() : parcel.attempts() - 1,
            next(parcel, reply, now),
            Sql.at(now),
            parcel.id(),
            parcel.attempts()
        };
    }

    /** When it is tried next; null when it is not. */
    private static @Nullable OffsetDateTime next(Parcel parcel, Reply reply, Instant now) {
        return switch (state(parcel, reply, now)) {
            case QUEUED -> Sql.at(now);
            case TEMPORARY_FAILURE, IN_DOUBT -> Sql.at(BackOff.next(now, parcel.attempts()));
            default -> null;
        };
    }

    private static DeliveryState state(Parcel parcel, Reply reply, Instant now) {
        boolean unsettled = reply.state() == DeliveryState.TEMPORARY_FAILURE || reply.state() == DeliveryState.IN_DOUBT;
        return unsettled && BackOff.givesUp(now, parcel.pursuedUntil())
                ? DeliveryState.PERMANENT_FAILURE
                : reply.state();
    }

    /** One word per owner, after all rows: whoever asks what is still waiting sees the whole batch. */
    private void tell(List<Parcel> parcels, Map<Parcel, Reply> replies, int[] stored, Instant now) {
        Map<String, List<LettersRecorded.Outcome>> owners = new LinkedHashMap<>();
        Moves moves = new Moves();
        for (int index = 0; index < stored.length; index++) {
            Parcel parcel = parcels.get(index);
            Reply reply = replies.get(parcel);
            if (stored[index] == 0 || reply == null) {
                continue;
            }
            DeliveryState state = state(parcel, reply, now);
            moves.moved(parcel.owner(), DeliveryState.IN_DOUBT, state, 1);
            if (state != DeliveryState.QUEUED) {
                count(state);
                owners.computeIfAbsent(parcel.owner(), first -> new ArrayList<>())
                        .add(new LettersRecorded.Outcome(parcel.recipient(), state));
            }
        }
        tally.record(moves);
        owners.forEach((owner, outcomes) -> events.publishEvent(new LettersRecorded(owner, outcomes, now)));
    }

    private void count(DeliveryState state) {
        counter(state).increment();
    }
}
