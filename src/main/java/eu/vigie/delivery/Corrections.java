package eu.vigie.delivery;

import eu.vigie.delivery.LettersRecorded.Outcome;
import eu.vigie.refusal.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people and bounces tell the ledger after the dialogue: reached otherwise, not to be reached, came back. */
@Component
class Corrections {

    private static final int LONGEST = 1000;

    private final JdbcClient database;
    private final Tally tally;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(JdbcClient database, Tally tally, Attempts attempts, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.tally = tally;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void toldOtherwise(String owner, long id, ToldOtherwise told) {
        change(
                owner,
                id,
                "told_channel = :channel, told_by = :by, told_at = :at, told_reason = :reason",
                DeliveryState.OTHER_CHANNEL,
                EnumSet.of(
                        DeliveryState.QUEUED,
                        DeliveryState.TEMPORARY_FAILURE,
                        DeliveryState.PERMANENT_FAILURE,
                        DeliveryState.SUPPRESSED),
                Map.of(
                        "channel", told.channel().name(),
                        "by", told.by(),
                        "at", Sql.at(told.at()),
                        "reason", told.reason()));
        tell(owner, id, DeliveryState.OTHER_CHANNEL, told.at());
    }

    @Transactional
    public void suppress(String owner, long id, String reason) {
        change(
                owner,
                id,
                "last_reply = :reply",
                DeliveryState.SUPPRESSED,
                EnumSet.of(DeliveryState.QUEUED, DeliveryState.TEMPORARY_FAILURE, DeliveryState.PERMANENT_FAILURE),
                Map.of("reply", reason.substring(0, Math.min(reason.length(), LONGEST))));
        tell(owner, id, DeliveryState.SUPPRESSED, now());
    }

    /** The letter came back after a server had taken it. */
    @Transactional
    public void bounced(String owner, long id, String report) {
        String reply = PlainReply.of(report);
        String status = EnhancedStatus.in(reply);
        change(
                owner,
                id,
                "last_reply = :reply, enhanced_status = :status",
                DeliveryState.PERMANENT_FAILURE,
                EnumSet.of(
                        DeliveryState.ACCEPTED,
                        DeliveryState.DELIVERED,
                        DeliveryState.TEMPORARY_FAILURE,
                        DeliveryState.IN_DOUBT),
                Map.of("reply", reply, "status", status == null ? "5.0.0" : status));
        tell(owner, id, DeliveryState.PERMANENT_FAILURE, now());
    }

    /** A mail server further on says that it lies in the recipient's mailbox. */
    @Transactional
    public void delivered(String owner, long id, String report) {
        change(
                owner,
                id,
                "last_reply = :reply",
                DeliveryState.DELIVERED,
                EnumSet.of(DeliveryState.ACCEPTED, DeliveryState.IN_DOUBT),
                Map.of("reply", PlainReply.of(report)));
        tell(owner, id, DeliveryState.DELIVERED, now());
    }

    private void change(
            String owner,
            long id,
            String assignments,
            DeliveryState to,
            Set<DeliveryState> from,
            Map<String, Object> values) {
        DeliveryState before = held(owner, id);
        if (!from.contains(before)) {
            throw new NotCorrectable(before);
        }
        // What the server said when it took the letter; a report says something else in its place.
        if (before == DeliveryState.ACCEPTED) attempts.keep(List.of(id));
        database.sql("update delivery set " + assignments
                        + ", state = :to, next_attempt_at = null, updated_at = :now where id = :id")
                .params(values)
                .param("to", to.name())
                .param("now", Sql.at(now()))
                .param("id", id)
                .update();
        tally.record(new Moves().moved(owner, before, to, 1));
    }

    /** Its state, which nobody else changes until this transaction ends. */
    private DeliveryState held(String owner, long id) {
        return database.sql("select state from delivery where id = :id and owner = :owner for update")
                .param("id", id)
                .param("owner", owner)
                .query(String.class)
                .optional()
                .map(state -> DeliveryState.valueOf(state.toUpperCase(Locale.ROOT)))
                .orElseThrow(() -> new NotFound("delivery", String.valueOf(id)));
    }

    private void tell(String owner, long id, DeliveryState state, Instant at) {
        String recipient = database.sql("select recipient from delivery where id = ?")
                .param(id)
                .query(String.class)
                .single();
        events.publishEvent(new LettersRecorded(owner, List.of(new Outcome(recipient, state)), at));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
