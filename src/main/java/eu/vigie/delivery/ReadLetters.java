package eu.vigie.delivery;

import eu.vigie.delivery.LettersRecorded.Outcome;
import eu.vigie.refusal.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who said that a letter was read. */
@Component
class ReadLetters implements LetterLinks {

    private static final String BY_LINK = "recipient";
    private static final Set<DeliveryState> STAYS = Set.of(DeliveryState.OTHER_CHANNEL, DeliveryState.SUPPRESSED);

    private final JdbcClient database;
    private final Tally tally;
    private final OwnLinks links;
    private final SentContents contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadLetters(
            JdbcClient database,
            Tally tally,
            OwnLinks links,
            SentContents contents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.tally = tally;
        this.links = links;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String placeholder() {
        return links.placeholder();
    }

    @Override
    public String of(long row) {
        return links.of(row);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LinkedLetter> linked(String token) {
        return links.row(token).flatMap(row -> database.sql("select * from delivery where id = ?")
                .param(row)
                .query((found, number) -> linked(found))
                .optional());
    }

    private LinkedLetter linked(ResultSet row) throws SQLException {
        Delivery delivery = LedgerRow.read(row);
        SentLetter letter = contents.get(row.getString("content_digest"));
        return new LinkedLetter(
                delivery, personal(letter, delivery.id()), Sql.instant(row, "queued_at"), delivery.confirmedAt());
    }

    @Override
    @Transactional(readOnly = true)
    public List<LinkedLetter> toTheSame(LinkedLetter letter, Collection<String> owners) {
        return database.sql("select * from delivery where owner in (:owners) and recipient = :recipient"
                        + " and address = :address order by id desc")
                .param("owners", owners)
                .param("recipient", letter.row().recipient())
                .param("address", letter.row().address())
                .query((row, number) -> linked(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unread> unread(String owner) {
        return database.sql(
                        "select recipient, min(case when state in ('ACCEPTED', 'DELIVERED') then updated_at end) as since"
                                + " from delivery where owner = ? group by recipient having max(confirmed_at) is null"
                                + " and sum(case when state = 'OTHER_CHANNEL' then 1 else 0 end) = 0"
                                + " and sum(case when state in ('ACCEPTED', 'DELIVERED') then 1 else 0 end) > 0"
                                + " order by recipient")
                .param(owner)
                .query((row, number) -> new Unread(row.getString(1), Sql.instant(row, "since")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> unreadRows(String owner, int limit) {
        return database.sql("select * from delivery d where d.owner = :owner and d.state in ('ACCEPTED', 'DELIVERED')"
                        + " and not exists (select 1 from delivery o where o.owner = d.owner"
                        + " and o.recipient = d.recipient and (o.confirmed_at is not null or o.state = 'OTHER_CHANNEL'))"
                        + " order by d.id fetch first :most rows only")
                .param("owner", owner)
                .param("most", limit)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    /** As that recipient got it. */
    private SentLetter personal(SentLetter letter, long row) {
        return new SentLetter(
                letter.digest(),
                letter.locale(),
                letter.subject(),
                links.in(letter.text(), row),
                links.in(letter.html(), row),
                letter.attachments());
    }

    @Override
    @Transactional
    public void confirm(String token) {
        long row = links.row(token).orElseThrow(() -> new NotFound("letter", "…"));
        confirm(row, BY_LINK);
    }

    @Override
    @Transactional
    public void confirmedTo(String by, String owner, long row) {
        if (!owner.equals(found(row).owner())) {
            throw new NotFound("delivery", Long.toString(row));
        }
        confirm(row, by);
    }

    /** Read is more than delivered, whatever a server said; who was told otherwise, or not pursued, stays so on the ledger. */
    private void confirm(long id, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Delivery before = held(id);
        if (before.confirmedAt() == null) {
            DeliveryState state = STAYS.contains(before.state()) ? before.state() : DeliveryState.DELIVERED;
            database.sql("update delivery set confirmed_at = :now, confirmed_by = :by, updated_at = :now,"
                            + " next_attempt_at = null, state = :state where id = :id")
                    .param("now", Sql.at(now))
                    .param("by", by)
                    .param("state", state.name())
                    .param("id", id)
                    .update();
            tally.record(new Moves().moved(before.owner(), before.state(), state, 1));
            Delivery row = found(id);
            events.publishEvent(
                    new LettersRecorded(row.owner(), List.of(new Outcome(row.recipient(), row.state())), now));
            events.publishEvent(new LetterConfirmed(row.owner(), id, row.recipient(), by, now));
        }
    }

    private Delivery found(long id) {
        return read(id, "");
    }

    /** A row that nobody else changes until this transaction ends. */
    private Delivery held(long id) {
        return read(id, " for update");
    }

    private Delivery read(long id, String how) {
        return database.sql("select * from delivery where id = ?" + how)
                .param(id)
                .query((row, number) -> LedgerRow.read(row))
                .optional()
                .orElseThrow(() -> new NotFound("delivery", Long.toString(id)));
    }
}
