package eu.vigie.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes the chain from the first entry, a page at a time: links never change, so no transaction has to span them. */
@Component
class Verifier {

    private static final int PAGE = 4_000;

    /** Pages read before they are wanted: a database on the other side of a socket decodes one while it reads another. */
    private static final int AHEAD = 2;

    // One statement sees one moment: an entry commits with its pending row, a link with the end of it, and the head
    // with both.
    private static final String STRANGERS = """
            select (select count(*) from audit_entry e
                    where not exists (select 1 from audit_link l where l.entry = e.id and l.chain_position between 1 and h.chain_position)
                      and not exists (select 1 from audit_pending p where p.entry = e.id))
                 + (select count(*) from audit_link l where l.chain_position < 1)
                 + (select count(*) from audit_link l where l.chain_position > h.chain_position)
            from audit_head h where h.id = 1""";

    private final JdbcClient database;
    private final Links links;
    private final Sequencer sequencer;
    private final CheckpointTable checkpoints;
    private final TrailKey key;

    Verifier(JdbcClient database, Links links, Sequencer sequencer, CheckpointTable checkpoints, TrailKey key) {
        this.database = database;
        this.links = links;
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    Verification verify() {
        // The checkpoints and the tree before the head: neither is ahead of it.
        Sealings sealings = new Sealings(checkpoints.rows(), keys());
        long grown = database.sql("select tree_size from audit_tree where id = 1")
                .query(Long.class)
                .single();
        Head head = sequencer.head();
        Recomputation recomputation = new Recomputation(sealings);
        // The database reads the next pages while one is hashed; the first that is empty is the end.
        Deque<CompletableFuture<List<Link>>> coming = new ArrayDeque<>();
        List<Link> page;
        long asked = 0;
        do {
            for (; coming.size() <= AHEAD; asked += PAGE) coming.add(page(asked, head));
            page = coming.remove().join();
            page.forEach(recomputation::take);
        } while (!page.isEmpty());
        coming.forEach(CompletableFuture::join);
        return recomputation.against(head, grown, strangers());
    }

    /** Entries that nothing leads to, and links that nothing leads to: none is counted where the head itself is gone. */
    private boolean strangers() {
        return database.sql(STRANGERS).query(Long.class).optional().orElse(0L) > 0;
    }

    private List<PublicKey> keys() {
        List<PublicKey> all = new ArrayList<>(checkpoints.keys());
        all.add(key.get().published(checkpoints.origin()));
        return all;
    }

    /** The links of so many positions: these have no gaps, so that nobody waits for one page to know where the next begins. */
    private CompletableFuture<List<Link>> page(long after, Head head) {
        return CompletableFuture.supplyAsync(() -> links.between(after, Math.min(after + PAGE, head.position())));
    }
}
