package eu.vigie.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of a batch, and tells the owners in the same transaction. */
@Component
class Records {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;
    private final Clock clock;

    Records(JdbcClient database, ApplicationEventPublisher events, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    @Transactional
    public void record(Map<Parcel, Reply> replies) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Parcel, DeliveryState> recorded = new LinkedHashMap<>();
        replies.forEach((parcel, reply) -> {
            DeliveryState state = state(parcel, reply, now);
            if (store(parcel, reply, state, now)) {
                recorded.put(parcel, state);
            }
        });
        // All rows first: whoever asks what is still waiting sees the whole batch.
        replies.forEach((parcel, reply) -> {
            DeliveryState state = recorded.get(parcel);
            if (state != null) {
                tell(parcel, state, reply, now);
            }
        });
    }

    private static DeliveryState state(Parcel parcel, Reply reply, Instant now) {
        return reply.state() == DeliveryState.TEMPORARY_FAILURE && BackOff.givesUp(now, parcel.queuedAt())
                ? DeliveryState.PERMANENT_FAILURE
                : reply.state();
    }

    private boolean store(Parcel parcel, Reply reply, DeliveryState state, Instant now) {
        return database.sql("update delivery set state = :state, last_reply = :reply, captured = :captured,"
                                + " captured_file = :file, next_attempt_at = :next, updated_at = :now"
                                + " where id = :id and state = 'IN_DOUBT' and attempts = :attempts")
                        .param("state", state.name())
                        .param("reply", PlainReply.of(reply.text()))
                        .param("captured", reply.capturedFile() != null)
                        .param("file", reply.capturedFile())
                        .param("next", Sql.at(BackOff.next(now, parcel.attempts())))
                        .param("now", Sql.at(now))
                        .param("id", parcel.id())
                        .param("attempts", parcel.attempts())
                        .update()
                == 1;
    }

    private void tell(Parcel parcel, DeliveryState state, Reply reply, Instant now) {
        meters.counter("vigie.deliveries", "state", state.name().toLowerCase(Locale.ROOT))
                .increment();
        events.publishEvent(new DeliveryRecorded(
                parcel.owner(), parcel.recipient(), parcel.address(), state, reply.capturedFile() != null, now));
    }
}
