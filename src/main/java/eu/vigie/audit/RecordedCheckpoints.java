package eu.vigie.audit;

import eu.vigie.refusal.Fault;
import eu.vigie.refusal.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the checkpoints, and the subtrees between two of them. */
@Component
class RecordedCheckpoints implements Checkpoints {

    private static final String SELECT = "select tree_size, root, sealed_at, note from audit_checkpoint ";

    private final JdbcClient database;
    private final StoredNodes nodes;

    RecordedCheckpoints(JdbcClient database, StoredNodes nodes) {
        this.database = database;
        this.nodes = nodes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedCheckpoint> after(long size, int limit) {
        return read("where tree_size > ? order by tree_size limit ?", size, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedCheckpoint> latest(int limit) {
        return read("order by tree_size desc limit ?", limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SealedCheckpoint> of(long size) {
        return read("where tree_size = ?", size).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public ConsistencyProof consistency(long from, @Nullable Long to) {
        long grown = database.sql("select tree_size from audit_tree where id = 1")
                .query(Long.class)
                .single();
        long later = to == null
                ? latest(1).stream()
                        .mapToLong(SealedCheckpoint::size)
                        .findFirst()
                        .orElse(grown)
                : to;
        if (later < 1 || later > grown) throw new InvalidInput(Fault.of("to", "trail-size", grown));
        if (from < 1 || from > later) throw new InvalidInput(Fault.of("from", "trail-size", later));
        return new TreeOfSize(later, nodes).since(from);
    }

    private List<SealedCheckpoint> read(String part, Object... values) {
        return database.sql(SELECT + part)
                .params(values)
                .query((row, number) -> checkpoint(row))
                .list();
    }

    private static SealedCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new SealedCheckpoint(
                row.getLong("tree_size"),
                row.getString("root"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
