package eu.vigie.delivery;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many letters of an owner are in which state. Every change of a state is told here in its own transaction, so that reading
 * the counts costs the same for a million letters as for ten; the rows of the ledger stay the truth, see {@link #recount}.
 */
@Component
class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    /** So many changes of an owner are merged into one per state. */
    private static final int MANY = 100;

    private final JdbcTemplate batches;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> unmerged = new ConcurrentHashMap<>();

    Tally(JdbcTemplate batches, JdbcClient database, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** With the rows themselves, never after them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Moves moves) {
        List<Object[]> rows = moves.rows();
        batches.batchUpdate("insert into delivery_tally (owner, state, letters) values (?, ?, ?)", rows);
        rows.forEach(row -> unmerged.merge(String.valueOf(row[0]), 1, Integer::sum));
    }

    /** States without letters are absent. */
    Map<DeliveryState, Long> of(String owner) {
        return states(
                database.sql("select state, sum(letters) as letters from delivery_tally where owner = ? group by state")
                        .param(owner));
    }

    /** Of each of the owners, in one statement. */
    Map<String, Map<DeliveryState, Long>> of(Collection<String> owners) {
        Map<String, Map<DeliveryState, Long>> counts = new HashMap<>();
        owners.forEach(owner -> counts.put(owner, new EnumMap<>(DeliveryState.class)));
        if (owners.isEmpty()) return counts;
        database.sql("select owner, state, sum(letters) as letters from delivery_tally where owner in (:owners)"
                        + " group by owner, state having sum(letters) <> 0")
                .param("owners", owners)
                .query(row -> {
                    counts.computeIfAbsent(row.getString("owner"), owner -> new EnumMap<>(DeliveryState.class))
                            .put(DeliveryState.valueOf(row.getString("state")), row.getLong("letters"));
                });
        return counts;
    }

    private static Map<DeliveryState, Long> states(JdbcClient.StatementSpec statement) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        statement.query(row -> {
            if (row.getLong("letters") != 0) {
                counts.put(DeliveryState.valueOf(row.getString("state")), row.getLong("letters"));
            }
        });
        return counts;
    }

    /** Counts the rows themselves. Should the tally say otherwise it was wrong, which is logged, and says so from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<DeliveryState, Long> recount(String owner) {
        Map<DeliveryState, Long> rows = new EnumMap<>(DeliveryState.class);
        Map<DeliveryState, Long> told = new EnumMap<>(DeliveryState.class);
        // One statement sees one state of both: a sender that commits in between must not look like a difference.
        database.sql(
                        "select true as counted, state, count(*) as letters from delivery where owner = :owner group by state"
                                + " union all"
                                + " select false, state, sum(letters) from delivery_tally where owner = :owner group by state"
                                + " having sum(letters) <> 0")
                .param("owner", owner)
                .query(row -> {
                    (row.getBoolean("counted") ? rows : told)
                            .put(DeliveryState.valueOf(row.getString("state")), row.getLong("letters"));
                });
        if (!rows.equals(told)) {
            LOG.error("The tally of {} said {} and the ledger holds {}", owner, told, rows);
            Moves moves = new Moves();
            told.forEach((state, letters) -> moves.added(owner, state, -letters));
            rows.forEach((state, letters) -> moves.added(owner, state, letters));
            record(moves);
        }
        return rows;
    }

    /** Of every owner whose tally says that letters are still to go. */
    void recountWhatIsUnderWay() {
        database.sql("select owner from delivery_tally where state in ('QUEUED', 'TEMPORARY_FAILURE', 'IN_DOUBT')"
                        + " group by owner, state having sum(letters) <> 0")
                .query(String.class)
                .set()
                .forEach(owner -> transaction.executeWithoutResult(status -> recount(owner)));
    }

    /** Keeps the sums short. */
    @Scheduled(fixedDelayString = "${vigie.delivery.merge-every:5000}")
    void mergeAll() {
        unmerged.forEach((owner, changes) -> {
            if (changes >= MANY) {
                unmerged.remove(owner);
                transaction.executeWithoutResult(status -> merge(owner));
            }
        });
    }

    /** The changes that this transaction holds, and no others, become one per state; another node's wait, and find them gone. */
    private void merge(String owner) {
        Moves sums = new Moves();
        List<Object[]> merged = database.sql("select id, state, letters from delivery_tally where owner = ? for update")
                .param(owner)
                .query((row, number) -> {
                    sums.added(owner, DeliveryState.valueOf(row.getString(2)), row.getLong(3));
                    return new Object[] {row.getLong(1)};
                })
                .list();
        batches.batchUpdate("delete from delivery_tally where id = ?", merged);
        batches.batchUpdate("insert into delivery_tally (owner, state, letters) values (?, ?, ?)", sums.rows());
    }
}
