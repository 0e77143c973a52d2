package eu.vigie.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subtrees as the database keeps them. */
@Component
class StoredNodes implements Nodes {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    StoredNodes(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public String digest(int level, long index) {
        return database.sql("select digest from audit_node where tree_level = ? and node_index = ?")
                .params(level, index)
                .query(String.class)
                .single();
    }

    void add(List<Frontier.Node> nodes) {
        batches.batchUpdate(
                "insert into audit_node (tree_level, node_index, digest) values (?, ?, ?)",
                nodes.stream()
                        .map(node -> new Object[] {node.level(), node.index(), node.digest()})
                        .toList());
    }
}
