package eu.vigie.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a case's entries in the order of the chain, and proves each. */
@Component
class ChainedCase implements CaseProof {

    private static final int PAGE = 500;
    private static final String PART = "select l.chain_position, " + Sealed.COLUMNS
            + " from audit_entry e join audit_link l on l.entry = e.id where e.breach = ?"
            + " and l.chain_position > ? and l.chain_position <= ? order by l.chain_position limit " + PAGE;

    private static final String OF_ACTION =
            "select " + Sealed.COLUMNS + " from audit_entry e join audit_link l on l.entry = e.id"
                    + " where e.breach = ? and e.entry_action = ? and l.chain_position <= ? order by e.id";

    private static final String FIRST_COVERING = """
            select note from audit_checkpoint where tree_size in (
              select (select min(c.tree_size) from audit_checkpoint c where c.tree_size >= l.chain_position)
              from audit_entry e join audit_link l on l.entry = e.id where e.breach = ? and l.chain_position <= ?)
            order by tree_size""";

    private final JdbcClient database;
    private final ChainEverySecond chain;
    private final StoredNodes nodes;

    ChainedCase(JdbcClient database, ChainEverySecond chain, StoredNodes nodes) {
        this.database = database;
        this.chain = chain;
        this.nodes = nodes;
    }

    @Override
    public long lastPosition(String breach, Aside aside) {
        chain.chainAll();
        return database.sql("select coalesce(max(l.chain_position), 0) from audit_entry e join audit_link l"
                        + " on l.entry = e.id where e.breach = :breach and e.entry_action not in (:actions)"
                        + " and not (e.entry_action = :action and e.details = :details)")
                .param("breach", breach)
                .param("actions", aside.actions())
                .param("action", aside.action())
                .param("details", aside.details())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Checkpoint> checkpoints(String breach, Checkpoint upTo) {
        return database.sql(FIRST_COVERING)
                .params(breach, upTo.size())
                .query((row, number) ->
                        Checkpoint.of(SignedNote.of(row.getString("note")).text()))
                .list();
    }

    @Override
    public ConsistencyProof grown(Checkpoint earlier, Checkpoint later) {
        return new TreeOfSize(later.size(), nodes).since(earlier.size());
    }

    @Override
    public void entries(String breach, Checkpoint upTo, Consumer<ProvenEntry> each) {
        TreeOfSize tree = new TreeOfSize(upTo.size(), nodes);
        long after = 0;
        List<Placed> part = part(breach, after, upTo.size());
        while (!part.isEmpty()) {
            for (Placed placed : part) each.accept(proven(placed, tree, upTo));
            after = part.get(part.size() - 1).position();
            part = part.size() < PAGE ? List.of() : part(breach, after, upTo.size());
        }
    }

    @Override
    public void entriesOf(String action, String breach, Checkpoint upTo, Consumer<Entry> each) {
        database.sql(OF_ACTION).params(breach, action, upTo.size()).query((RowCallbackHandler)
                row -> each.accept(Sealed.read(row).read()));
    }

    private record Placed(long position, Sealed entry) {}

    private List<Placed> part(String breach, long after, long upTo) {
        return database.sql(PART)
                .params(breach, after, upTo)
                .query((row, number) -> new Placed(row.getLong(1), Sealed.read(row, 2)))
                .list();
    }

    private static ProvenEntry proven(Placed placed, TreeOfSize tree, Checkpoint upTo) {
        String canonical = placed.entry().canonical();
        InclusionProof proof = tree.proof(placed.position() - 1);
        if (!proof.leads(Merkle.leaf(canonical.getBytes(UTF_8)), upTo.root())) throw BrokenTrail.at(placed.position());
        return new ProvenEntry(placed.entry().read(), canonical, proof);
    }
}
