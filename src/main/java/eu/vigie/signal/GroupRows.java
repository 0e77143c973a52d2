package eu.vigie.signal;

import static java.time.ZoneOffset.UTC;

import eu.vigie.refusal.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of the groups. */
@Component
class GroupRows {

    /** More groups of one system than these are too old to be joined. */
    private static final int MOST_NEAR = 20;

    private final JdbcClient database;

    GroupRows(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends nobody else takes signals in or decides about them. */
    void lockIntake() {
        database.sql("select id from signal_intake where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    /** A new group, of no signal yet. */
    SignalGroup open(NewSignal signal) {
        Instant at = Objects.requireNonNull(signal.at());
        Level level = Level.of(Objects.requireNonNull(signal.severity()));
        String source = Objects.requireNonNull(signal.source()).strip();
        String system = signal.system() == null ? null : signal.system().strip();
        var key = new GeneratedKeyHolder();
        database.sql("insert into signal_group (source, system_name, kind, first_at, last_at, total, waiting,"
                        + " severity_rank, apart, closed) values (?, ?, ?, ?, ?, 0, 0, ?, false, false)")
                .param(source)
                .param(system)
                .param(signal.kind() == null ? null : SignalRow.code(signal.kind()))
                .params(at.atOffset(UTC), at.atOffset(UTC), level.ordinal())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        return new SignalGroup(id, source, system, signal.kind(), at, at, 0, 0, level, null, false, false);
    }

    /** Groups of those systems that still take signals, the latest first. */
    List<SignalGroup> ofSystems(Collection<String> systems) {
        return database.sql("select * from signal_group where system_name in (:systems) and closed = false"
                        + " order by last_at desc limit :most")
                .param("systems", systems)
                .param("most", MOST_NEAR)
                .query(SignalRow::group)
                .list();
    }

    /** The same of a source that names no system. */
    List<SignalGroup> ofSource(String source) {
        return database.sql("select * from signal_group where source = :source and system_name is null"
                        + " and closed = false order by last_at desc limit :most")
                .param("source", source)
                .param("most", MOST_NEAR)
                .query(SignalRow::group)
                .list();
    }

    void count(Tally tally) {
        database.sql("update signal_group set total = total + :total, waiting = waiting + :waiting,"
                        + " first_at = least(first_at, cast(:first as timestamp(6) with time zone)),"
                        + " last_at = greatest(last_at, cast(:last as timestamp(6) with time zone)),"
                        + " severity_rank = greatest(severity_rank, cast(:level as smallint)),"
                        + " breach = coalesce(:breach, breach) where id = :id")
                .param("total", tally.total())
                .param("waiting", tally.waiting())
                .param("first", tally.first().atOffset(UTC))
                .param("last", tally.last().atOffset(UTC))
                .param("level", tally.level().ordinal())
                .param("breach", tally.breach())
                .param("id", tally.group())
                .update();
    }

    void pulse(long group, OffsetDateTime minute, long signals) {
        int known = database.sql(
                        "update signal_pulse set signals = signals + ? where signal_group = ? and at_minute = ?")
                .params(signals, group, minute)
                .update();
        if (known == 0)
            database.sql("insert into signal_pulse (signals, signal_group, at_minute) values (?, ?, ?)")
                    .params(signals, group, minute)
                    .update();
    }

    SignalGroup get(long id) {
        return read(id, "");
    }

    SignalGroup lock(long id) {
        return read(id, " for update");
    }

    private SignalGroup read(long id, String how) {
        return database.sql("select * from signal_group where id = ?" + how)
                .param(id)
                .query(SignalRow::group)
                .optional()
                .orElseThrow(() -> new NotFound("group", String.valueOf(id)));
    }

    /** What a person's decision makes of the group: who still waits is counted; {@code breach} null leaves it. */
    void decided(long id, @Nullable String breach, boolean apart, boolean closed) {
        database.sql("update signal_group set waiting = (select count(*) from signal where signal_group = :id"
                        + " and state = 'new'), breach = coalesce(:breach, breach), apart = :apart, closed = :closed"
                        + " where id = :id")
                .param("breach", breach)
                .param("apart", apart)
                .param("closed", closed)
                .param("id", id)
                .update();
    }

    List<SignalGroup> waiting(@Nullable SignalGroup after, int limit) {
        String below = after == null ? "" : " and (severity_rank < :rank or severity_rank = :rank and id < :id)";
        return database.sql("select * from signal_group where waiting > 0" + below
                        + " order by severity_rank desc, id desc limit :most")
                .param("rank", after == null ? 0 : after.level().ordinal())
                .param("id", after == null ? 0 : after.id())
                .param("most", limit)
                .query(SignalRow::group)
                .list();
    }

    /** In how many signals wait, and since when the first to come of all that wait: read from two indexes. */
    Optional<Backlog.Waiting> backlog() {
        return database.sql("select (select count(*) from signal_group where waiting > 0) as waiting_groups,"
                        + " (select received_at from signal where state = 'new' order by state, id"
                        + " fetch first 1 row only) as waiting_since")
                .query(SignalRow::backlog)
                .single();
    }

    List<SignalGroup> all(long below, int limit) {
        return database.sql("select * from signal_group where id < :below order by id desc limit :most")
                .param("below", below == 0 ? Long.MAX_VALUE : below)
                .param("most", limit)
                .query(SignalRow::group)
                .list();
    }

    List<SignalGroup> of(String breach) {
        return database.sql("select * from signal_group where id in"
                        + " (select signal_group from signal where breach = ?) order by first_at, id")
                .param(breach)
                .query(SignalRow::group)
                .list();
    }
}
