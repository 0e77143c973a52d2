package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The checkpoints as the database keeps them; sealing holds the tree's row, so that two nodes never seal at once. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class CheckpointTable {

    private final JdbcClient database;
    private final TreeGrowth tree;
    private final StoredNodes nodes;
    private final Clock clock;
    private final String address;

    CheckpointTable(
            JdbcClient database,
            TreeGrowth tree,
            StoredNodes nodes,
            Clock clock,
            @Value("${vigie.base-url:http://localhost}") String address) {
        this.database = database;
        this.tree = tree;
        this.nodes = nodes;
        this.clock = clock;
        this.address = address;
    }

    /** The first one that covers the position. */
    public Optional<Checkpoint> covering(long position) {
        return database.sql("select note from audit_checkpoint where tree_size >= ? order by tree_size limit 1")
                .param(position)
                .query(String.class)
                .optional()
                .map(note -> Checkpoint.of(SignedNote.of(note).text()));
    }

    /** Over the tree of now, unless one covers the position (0: all of the tree) already. */
    public Checkpoint seal(long position, SigningKey key) {
        long size = tree.locked();
        if (size < position) throw BrokenTrail.below(position);
        return covering(Math.max(1, position == 0 ? size : position))
                .orElseGet(() -> store(new Checkpoint(origin(), size, new TreeOfSize(size, nodes).root()), key));
    }

    private Checkpoint store(Checkpoint checkpoint, SigningKey key) {
        PublicKey published = key.published(checkpoint.origin());
        String note = SignedNote.of(
                        checkpoint.text(), published, key.sign(checkpoint.text().getBytes(UTF_8)))
                .written();
        // An empty trail is stated, not kept: the first entry would have two firsts.
        if (checkpoint.size() == 0) return checkpoint;
        database.sql("insert into audit_checkpoint (tree_size, root, sealed_at, note) values (?, ?, ?, ?)")
                .params(checkpoint.size(), checkpoint.root(), now(), note)
                .update();
        publish(published.verifierKey());
        return checkpoint;
    }

    private void publish(String key) {
        boolean known = database.sql("select count(*) from audit_key where verifier_key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known)
            database.sql("insert into audit_key (verifier_key, first_used) values (?, ?)")
                    .params(key, now())
                    .update();
    }

    /** All of them, by size: the notes as they were signed, and the roots beside them. */
    public SortedMap<Long, Sealings.Row> rows() {
        SortedMap<Long, Sealings.Row> rows = new TreeMap<>();
        database.sql("select tree_size, root, note from audit_checkpoint").query(row -> {
            rows.put(row.getLong(1), new Sealings.Row(row.getString(2), row.getString(3)));
        });
        return rows;
    }

    public List<PublicKey> keys() {
        return database
                .sql("select verifier_key from audit_key order by first_used")
                .query(String.class)
                .list()
                .stream()
                .map(PublicKey::of)
                .toList();
    }

    /** How the trail is named, once and for all: after the machine that it was first sealed on. */
    public String origin() {
        String known = kept();
        if (known != null) return known;
        tree.locked();
        database.sql("update audit_tree set origin = ? where id = 1 and origin is null")
                .param(machine() + "/vigie-trail")
                .update();
        return String.valueOf(kept());
    }

    private @Nullable String kept() {
        return database.sql("select origin from audit_tree where id = 1")
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private String machine() {
        String host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(UTC);
    }
}
