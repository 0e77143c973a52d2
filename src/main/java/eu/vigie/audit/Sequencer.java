package eu.vigie.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Chains what is committed and not yet chained, a batch per transaction. The lock on the head makes it one at a time, on
 * however many nodes; who writes entries never waits for it.
 */
@Component
class Sequencer {

    static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Sequencer(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Chains one batch; how many were chained. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int chain() {
        Head head = head(" for update").orElseThrow();
        List<Sealed> waiting = waiting();
        if (waiting.isEmpty()) return 0;
        List<Object[]> links = new ArrayList<>();
        for (Sealed entry : waiting) {
            head = head.followedBy(entry.bytes());
            links.add(new Object[] {head.position(), entry.id(), head.digest()});
        }
        store(links, head);
        return waiting.size();
    }

    /** Where the chain is said to end now: nowhere, if somebody took that away. */
    @Transactional(readOnly = true)
    public Head head() {
        return head("").orElse(new Head(0, Sealed.NOTHING_BEFORE));
    }

    private Optional<Head> head(String lock) {
        return database.sql("select chain_position, digest from audit_head where id = 1" + lock)
                .query((row, number) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }

    private List<Sealed> waiting() {
        return database.sql("select " + Sealed.COLUMNS
                        + " from audit_pending p join audit_entry e on e.id = p.entry order by p.entry limit " + BATCH)
                .query((row, number) -> Sealed.read(row))
                .list();
    }

    private void store(List<Object[]> links, Head head) {
        batches.batchUpdate("insert into audit_link (chain_position, entry, digest) values (?, ?, ?)", links);
        batches.batchUpdate(
                "delete from audit_pending where entry = ?",
                links.stream().map(link -> new Object[] {link[1]}).toList());
        database.sql("update audit_head set chain_position = ?, digest = ? where id = 1")
                .params(head.position(), head.digest())
                .update();
    }
}
