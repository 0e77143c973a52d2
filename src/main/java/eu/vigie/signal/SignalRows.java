package eu.vigie.signal;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import eu.vigie.refusal.NotFound;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the signals. */
@Component
class SignalRows {

    private static final String SELECT = "select " + SignalRow.COLUMNS + " from signal ";
    private static final String INSERT = "insert into signal (source, source_id, happened_at, severity, severity_rank,"
            + " system_name, kind, summary, payload, sha256, received_by, received_at, signal_group, state, breach,"
            + " decided_rule, decided_by, decided_at, made_case, lacks)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String KNOWN = "select s.id, s.source, s.source_id, s.breach"
            + " from unnest(cast(:sources as varchar array), cast(:ids as varchar array)) as k(source, source_id)"
            + " join signal s on s.source = k.source and s.source_id = k.source_id";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SignalRows(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Those of them that are kept already: each looked up by its whole key, for a storm's signals are all of one source. */
    Map<Arrival.Key, Receipt> known(Collection<Arrival> arrivals) {
        var keys = arrivals.stream().map(Arrival::key).distinct().toList();
        var known = new HashMap<Arrival.Key, Receipt>();
        database.sql(KNOWN)
                .param("sources", keys.stream().map(Arrival.Key::source).toArray(String[]::new))
                .param("ids", keys.stream().map(Arrival.Key::id).toArray(String[]::new))
                .query(row -> {
                    known.put(
                            new Arrival.Key(row.getString("source"), row.getString("source_id")),
                            new Receipt(row.getLong("id"), row.getString("breach")));
                });
        return known;
    }

    /** Writes them all at once. */
    Map<Arrival.Key, Receipt> insert(List<Placed> placed, Instant now) {
        var receipts = new HashMap<Arrival.Key, Receipt>();
        if (placed.isEmpty()) return receipts;
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(INSERT, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int index) throws SQLException {
                        NewRow.write(placed.get(index), now.atOffset(UTC), row);
                    }

                    @Override
                    public int getBatchSize() {
                        return placed.size();
                    }
                },
                keys);
        for (int index = 0; index < placed.size(); index++) {
            var id = (Number) Objects.requireNonNull(
                    keys.getKeyList().get(index).values().iterator().next());
            var one = placed.get(index);
            receipts.put(one.arrival().key(), new Receipt(id.longValue(), one.breach()));
        }
        return receipts;
    }

    Signal get(long id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query(SignalRow::signal)
                .optional()
                .orElseThrow(() -> new NotFound("signal", String.valueOf(id)));
    }

    /** Locks, then reads. */
    Signal lock(long id) {
        return database.sql(SELECT + "where id = ? for update")
                .param(id)
                .query(SignalRow::signal)
                .optional()
                .orElseThrow(() -> new NotFound("signal", String.valueOf(id)));
    }

    Optional<String> payload(long id) {
        return database.sql("select payload from signal where id = ? and payload is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    List<Signal> list(@Nullable SignalState state, long below, int limit) {
        String condition = state == null ? "" : " and state = :state";
        return database.sql(SELECT + "where id < :below" + condition + " order by id desc limit :most")
                .param("below", below == 0 ? Long.MAX_VALUE : below)
                .param("state", state == null ? "" : SignalRow.code(state))
                .param("most", limit)
                .query(SignalRow::signal)
                .list();
    }

    List<Signal> ofGroup(long group, long below, int limit) {
        return database.sql(SELECT + "where signal_group = :signals and id < :below order by id desc limit :most")
                .param("signals", group)
                .param("below", below == 0 ? Long.MAX_VALUE : below)
                .param("most", limit)
                .query(SignalRow::signal)
                .list();
    }

    /** Which of them happened first. */
    Optional<Signal> first(Chosen chosen) {
        return database.sql(SELECT + "where " + chosen.condition() + " order by happened_at, id limit 1")
                .params(chosen.parameters())
                .query(SignalRow::signal)
                .optional();
    }

    /** In which cases they are, and how many in each. */
    Map<String, Long> cases(Chosen chosen) {
        var cases = new HashMap<String, Long>();
        database.sql("select breach, count(*) from signal where breach is not null and " + chosen.condition()
                        + " group by breach")
                .params(chosen.parameters())
                .query(row -> {
                    cases.put(row.getString(1), row.getLong(2));
                });
        return cases;
    }

    /** Who sent them and how many each, the first to see something first. */
    Senders senders(Chosen chosen) {
        return new Senders(database.sql("select source, count(*) from signal where " + chosen.condition()
                        + " group by source order by min(happened_at), source limit :most")
                .params(chosen.parameters())
                .param("most", Senders.LOOKED_FOR)
                .query((row, number) -> new Senders.Sender(row.getString(1), row.getLong(2)))
                .list());
    }

    List<Knowledge> knowledge(String breach) {
        return database.sql("select signal_group, source, count(*) as signals, min(happened_at) as happened_at,"
                        + " min(received_at) as received_at,"
                        + " min(case when decided_rule is null then decided_at end) as decided_at"
                        + " from signal where breach = ? group by signal_group, source order by min(happened_at)")
                .param(breach)
                .query(SignalRow::knowledge)
                .list();
    }

    /** When the latest signal of the case happened. */
    Optional<Instant> latestOf(String breach) {
        return database.sql("select max(happened_at) from signal where breach = ?")
                .param(breach)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Writes what a person decided about them; how many they are. */
    int decide(Chosen chosen, Verdict verdict, Actor actor, Instant now) {
        boolean undone = verdict.state() == SignalState.NEW;
        return database.sql("update signal set state = :state, breach = :breach, decided_rule = null,"
                        + " decided_by = :by, decided_at = :at, reason = :reason, made_case = (id = :made) where "
                        + chosen.condition())
                .params(chosen.parameters())
                .param("state", SignalRow.code(verdict.state()))
                .param("breach", verdict.breach())
                .param("by", undone ? null : actor.name())
                .param("at", undone ? null : now.atOffset(UTC))
                .param("reason", verdict.reason())
                .param("made", verdict.made())
                .update();
    }
}
