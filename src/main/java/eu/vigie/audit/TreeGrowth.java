package eu.vigie.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grows the tree over what is chained, a batch per transaction; the lock on its row makes it one at a time on all nodes. */
@Component
class TreeGrowth {

    private static final String CHAINED = "select l.chain_position, " + Sealed.COLUMNS
            + " from audit_link l join audit_entry e on e.id = l.entry"
            + " where l.chain_position > ? and l.chain_position <= ? order by l.chain_position";

    private final JdbcClient database;
    private final StoredNodes nodes;

    TreeGrowth(JdbcClient database, StoredNodes nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    /** Grows by one batch at most; how many leaves were added. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int grow() {
        long size = locked();
        Frontier tree = Frontier.of(size, nodes);
        List<Frontier.Node> fresh = new ArrayList<>();
        for (Leaf leaf : chained(size)) {
            // Nothing grows over a hole: the verification says where it is.
            if (leaf.position() != tree.size() + 1) break;
            fresh.addAll(tree.append(leaf.digest()));
        }
        if (fresh.isEmpty()) return 0;
        nodes.add(fresh);
        database.sql("update audit_tree set tree_size = ? where id = 1")
                .param(tree.size())
                .update();
        return (int) (tree.size() - size);
    }

    /** The size of the tree, held until the transaction ends. */
    long locked() {
        return database.sql("select tree_size from audit_tree where id = 1 for update")
                .query(Long.class)
                .single();
    }

    private record Leaf(long position, String digest) {}

    private List<Leaf> chained(long size) {
        return database.sql(CHAINED)
                .params(size, size + Sequencer.BATCH)
                .query((row, number) ->
                        new Leaf(row.getLong(1), Sealed.read(row, 2).leaf()))
                .list();
    }
}
