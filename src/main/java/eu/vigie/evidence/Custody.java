package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who held a piece of evidence, when and why (RFC 3227); never changed. */
@Component
@Transactional
class Custody {

    private final JdbcClient database;
    private final HandOverRows handOvers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Custody(JdbcClient database, HandOverRows handOvers, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.handOvers = handOvers;
        this.events = events;
        this.clock = clock;
    }

    /** The first who has it is who added it, or has it where it stayed. */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> of(EvidenceItem item) {
        Elsewhere elsewhere = item.elsewhere();
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("at", item.addedAt());
        first.put("receivedBy", elsewhere == null ? item.addedBy() : elsewhere.heldBy());
        first.put("purpose", item.kind());
        if (elsewhere != null) first.put("location", elsewhere.location());
        List<Map<String, Object>> held = new ArrayList<>(List.of(first));
        held.addAll(
                database.sql("select c.*, h.settled_by, h.change_made, h.receipt, h.receipt_reference, h.proposed_at"
                                + " from evidence_custody c left join evidence_hand_over h on h.id = c.hand_over"
                                + " where c.evidence = ? order by c.id")
                        .param(item.id())
                        .query((row, number) -> held(row))
                        .list());
        for (int at = 1; at < held.size(); at++) nameHolder(held.get(at - 1), held.get(at));
        return held;
    }

    /** Who hands over need not be who held it: then both are named. */
    private static void nameHolder(Map<String, Object> before, Map<String, Object> held) {
        Object holder = before.get("receivedBy");
        if (holder != null && !holder.toString().equalsIgnoreCase(String.valueOf(held.get("handedBy"))))
            held.put("holder", holder);
    }

    /** One person says that somebody else has it. Refused while it is on its way to somebody. */
    public void handOver(EvidenceItem item, String receivedBy, String purpose, String location, Actor actor) {
        handOvers.onItsWay(item.id()).ifPresent(one -> {
            throw OnItsWay.to(one.receivedBy());
        });
        boolean forHolder = handOvers.heldByAnother(item, actor.name());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into evidence_custody (evidence, handed_by, received_by, purpose, kept_at, handed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(item.id(), actor.name(), receivedBy, purpose, location, now.atOffset(UTC))
                .update(key, "id");
        long custody = Objects.requireNonNull(key.getKey()).longValue();
        events.publishEvent(new EvidenceHandedOver(item.breach(), item.id(), custody, null, forHolder, actor, now));
    }

    /** A copy of the bytes goes to somebody, while the piece stays in the same hands. */
    public void handedOut(EvidenceItem item, Actor actor) {
        events.publishEvent(new EvidenceRead(item, actor, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static Map<String, Object> held(ResultSet row) throws SQLException {
        Map<String, Object> held = new LinkedHashMap<>();
        put(held, "at", ItemRow.instant(row, "handed_at"));
        put(held, "handedBy", row.getString("handed_by"));
        put(held, "receivedBy", row.getString("received_by"));
        put(held, "purpose", row.getString("purpose"));
        put(held, "location", row.getString("kept_at"));
        put(held, "handOver", row.getObject("hand_over", Long.class));
        put(held, "handedAt", ItemRow.instant(row, "proposed_at"));
        put(held, "confirmedBy", row.getString("settled_by"));
        put(held, "change", row.getString("change_made"));
        put(held, "receipt", row.getObject("receipt", Long.class));
        put(held, "reference", row.getString("receipt_reference"));
        return held;
    }

    private static void put(Map<String, Object> held, String name, @Nullable Object value) {
        if (value != null) held.put(name, value);
    }
}
