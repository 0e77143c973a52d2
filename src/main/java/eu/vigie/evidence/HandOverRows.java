package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Hand-overs as rows; within the transaction of who asks. */
@Component
class HandOverRows {

    private final JdbcClient database;

    HandOverRows(JdbcClient database) {
        this.database = database;
    }

    long add(long evidence, ProposedHandOver said, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into evidence_hand_over (evidence, proposed_by, proposed_at, receiver, received_by, purpose,"
                                + " kept_at, change_made, on_its_way) values (:evidence, :by, :now, :receiver, :receivedBy, :purpose,"
                                + " :place, :change, :evidence)")
                .param("evidence", evidence)
                .param("by", by)
                .param("now", now.atOffset(UTC))
                .param("receiver", said.receiver())
                .param("receivedBy", said.receivedBy())
                .param("purpose", said.purpose())
                .param("place", said.location())
                .param("change", said.change())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** It is settled once: false when somebody was faster. */
    boolean settle(long id, boolean confirmed, Receipt receipt, String by, Instant now) {
        return database.sql("update evidence_hand_over set on_its_way = null, confirmed = :confirmed, settled_by = :by,"
                                + " settled_at = :now, receipt = :receipt, receipt_reference = :reference, settled_note = :note"
                                + " where id = :id and on_its_way is not null")
                        .param("confirmed", confirmed)
                        .param("by", by)
                        .param("now", now.atOffset(UTC))
                        .param("receipt", receipt.receipt())
                        .param("reference", receipt.reference())
                        .param("note", receipt.note())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** It is in other hands now: the custody record says so, and by what hand-over. */
    long hold(HandOver handOver, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into evidence_custody (evidence, handed_by, received_by, purpose, kept_at, handed_at, hand_over)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(handOver.evidence(), handOver.proposedBy(), handOver.receivedBy(), handOver.purpose())
                .params(handOver.location(), now.atOffset(UTC), handOver.id())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Whether somebody else holds it than who hands it over: the last who received it, or had it first. */
    boolean heldByAnother(EvidenceItem item, String by) {
        String first =
                item.elsewhere() == null ? item.addedBy() : item.elsewhere().heldBy();
        String holder = database.sql("select received_by from evidence_custody where evidence = ? order by id desc"
                        + " fetch first 1 rows only")
                .param(item.id())
                .query(String.class)
                .optional()
                .orElse(first);
        return !holder.equalsIgnoreCase(by) && !holder.equals(Actor.VIGIE.name());
    }

    HandOver get(long evidence, long id) {
        return database.sql("select * from evidence_hand_over where evidence = ? and id = ?")
                .params(evidence, id)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("handOver", String.valueOf(id)));
    }

    List<HandOver> of(long evidence) {
        return database.sql("select * from evidence_hand_over where evidence = ? order by id")
                .param(evidence)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<HandOver> onItsWay(long evidence) {
        return database.sql("select * from evidence_hand_over where on_its_way = ?")
                .param(evidence)
                .query((row, number) -> read(row))
                .optional();
    }

    /** On their way to people who work here, of all cases, oldest first. */
    List<AwaitedHandOver> awaited(int most) {
        return database.sql("select h.*, i.breach, i.item_name from evidence_hand_over h"
                        + " join evidence_item i on i.id = h.on_its_way where h.receiver is not null"
                        + " order by h.id fetch first " + most + " rows only")
                .query((row, number) ->
                        new AwaitedHandOver(row.getString("breach"), row.getString("item_name"), read(row)))
                .list();
    }

    private static HandOver read(ResultSet row) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getLong("evidence"),
                row.getString("proposed_by"),
                Objects.requireNonNull(ItemRow.instant(row, "proposed_at")),
                row.getString("receiver"),
                row.getString("received_by"),
                row.getString("purpose"),
                row.getString("kept_at"),
                row.getString("change_made"),
                state(row.getObject("confirmed", Boolean.class)),
                row.getString("settled_by"),
                ItemRow.instant(row, "settled_at"),
                row.getObject("receipt", Long.class),
                row.getString("receipt_reference"),
                row.getString("settled_note"));
    }

    private static String state(@Nullable Boolean confirmed) {
        if (confirmed == null) return HandOver.ON_ITS_WAY;
        return confirmed ? HandOver.CONFIRMED : HandOver.REFUSED;
    }
}
