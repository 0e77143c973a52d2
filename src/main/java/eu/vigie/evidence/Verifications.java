package eu.vigie.evidence;

import static java.time.ZoneOffset.UTC;

import eu.vigie.actor.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came of reading evidence again, and whose turn it is. */
@Component
@Transactional
public class Verifications {

    private static final Duration SOON = Duration.ofDays(1);
    private static final String FAILED = " check_result in ('mismatch', 'not_verifiable') and destroying_since is null";

    // A share of the interval for each, by the golden ratio: neighbours lie far from each other, and all are spread
    // evenly.
    private static final double RATIO = 0.6180339887498949;

    /** The home page and that of a case ask each time they are looked at. */
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MOST = 500;

    private record Remembered(Instant at, List<EvidenceItem> failed) {}

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration every;
    private volatile @Nullable Remembered remembered;

    Verifications(
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${vigie.evidence.verify-every:7d}") Duration every) {
        if (every.isNegative())
            throw new IllegalStateException("VIGIE_EVIDENCE_VERIFY_EVERY is less than nothing; 0 turns it off.");
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.every = every;
    }

    /** How often evidence is verified by itself; zero: never. */
    public Duration every() {
        return every;
    }

    /** Evidence that did not pass its last verification, of all cases, the newest first; of other nodes half a minute later. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> failed(int most) {
        return known().stream().limit(most).toList();
    }

    /** The same of one case. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> failed(String breach, int most) {
        return known().stream()
                .filter(one -> one.breach().equals(breach))
                .limit(most)
                .toList();
    }

    private List<EvidenceItem> known() {
        Instant now = clock.instant();
        Remembered known = remembered;
        if (known == null || !now.isBefore(known.at().plus(REMEMBERED))) {
            known = new Remembered(now, read());
            remembered = known;
        }
        return known.failed();
    }

    private List<EvidenceItem> read() {
        return database.sql("select * from evidence_item where" + FAILED + " order by id desc fetch first " + MOST
                        + " rows only")
                .query((row, number) -> ItemRow.read(row))
                .list();
    }

    /** How many did not pass, by their last result. */
    @Transactional(readOnly = true)
    public long count(String result) {
        return database.sql("select count(*) from evidence_item where check_result = ? and destroying_since is null")
                .param(result)
                .query(Long.class)
                .single();
    }

    void record(EvidenceItem item, Reread result, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean confirms = actor.equals(Actor.VIGIE) && result.equals(Reread.compared(true)) && passed(item.id());
        if (result.reason() == null || !Reread.EXPECTED.contains(result.reason())) keep(item, result, now);
        events.publishEvent(new EvidenceVerified(item.breach(), item.id(), result, confirms, actor, now));
    }

    /** Whether it passed the last time, or was never read again: that what had not passed passes now is news. Its row is held. */
    private boolean passed(long id) {
        return database.sql("select coalesce(check_result, 'match') from evidence_item where id = ? for update")
                .param(id)
                .query(String.class)
                .single()
                .equals(Reread.MATCH);
    }

    private void keep(EvidenceItem item, Reread result, Instant now) {
        database.sql("update evidence_item set checked_at = :now, check_result = :result, check_reason = :reason,"
                        + " check_said_by = :said,"
                        + " check_due = :due where id = :id")
                .param("now", now.atOffset(UTC))
                .param("result", result.result())
                .param("reason", result.reason())
                .param("said", result.saidBy())
                .param("due", now.plus(next(result)).atOffset(UTC))
                .param("id", item.id())
                .update();
        remembered = null;
    }

    // What could not be compared, or was changed, is looked at again tomorrow: the file or the key may be back.
    private Duration next(Reread result) {
        boolean passed = result.result().equals(Reread.MATCH) || every.isZero();
        return passed || every.compareTo(SOON) < 0 ? every : SOON;
    }

    /** Whose turn it is, who waits longest first. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> due(int most) {
        return database.sql(
                        "select * from evidence_item where check_due <= ? and elsewhere is null and destroying_since is null order by check_due, id fetch first "
                                + most + " rows only")
                .param(clock.instant().atOffset(UTC))
                .query((row, number) -> ItemRow.read(row))
                .list();
    }

    /** Its turn comes again tomorrow, without a result. */
    void postpone(EvidenceItem item) {
        turn(item.id(), clock.instant().plus(SOON));
    }

    /** How many are left out, since their bytes are elsewhere. */
    @Transactional(readOnly = true)
    public long elsewhere() {
        return database.sql("select count(*) from evidence_item where elsewhere is not null")
                .query(Long.class)
                .single();
    }

    /** How many are left out, since their bytes are destroyed. */
    @Transactional(readOnly = true)
    public long destroyed() {
        return database.sql("select count(*) from evidence_item where destroying_since is not null")
                .query(Long.class)
                .single();
    }

    /** Gives a turn within the interval to what has none, or one beyond it: what came since, or before the interval was shortened. */
    int spread(int most) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> without = database.sql("select id from evidence_item where (check_due is null or check_due > ?)"
                        + " and elsewhere is null and destroying_since is null"
                        + " order by id fetch first " + most + " rows only")
                .param(now.plus(every).atOffset(UTC))
                .query(Long.class)
                .list();
        without.forEach(id -> turn(id, now.plusSeconds((long) (id * RATIO % 1 * every.toSeconds()))));
        return without.size();
    }

    private void turn(long id, Instant due) {
        database.sql("update evidence_item set check_due = ? where id = ?")
                .params(due.atOffset(UTC), id)
                .update();
    }
}
