package eu.vigie.audit;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The signed checkpoints, held one after another against a tree that grows. */
final class Sealings {

    /** What the table has of one. Its root is what lists show: it may be no other than that of the note. */
    record Row(String root, String note) {}

    private final TreeMap<Long, Row> ahead;
    private final Collection<PublicKey> keys;
    private long lastAgreed;

    /** Rows by the size they state. */
    Sealings(SortedMap<Long, Row> rows, Collection<PublicKey> keys) {
        this.ahead = new TreeMap<>(rows);
        this.keys = keys;
    }

    /** False when there is a checkpoint of that size that says otherwise, or that nobody known has signed. */
    boolean agree(Frontier tree) {
        Map.Entry<Long, Row> next = ahead.firstEntry();
        if (next == null || next.getKey() > tree.size()) return true;
        ahead.pollFirstEntry();
        if (!states(next.getValue(), tree)) return false;
        lastAgreed = tree.size();
        return true;
    }

    /** Size of the last that agreed; what contradicts the next one stands after it. */
    long lastAgreed() {
        return lastAgreed;
    }

    /** Whether the tree reached every checkpoint. */
    boolean done() {
        return ahead.isEmpty();
    }

    private boolean states(Row row, Frontier tree) {
        try {
            SignedNote note = SignedNote.of(row.note());
            Checkpoint stated = Checkpoint.of(note.text());
            return keys.stream().anyMatch(note::signedBy)
                    && stated.size() == tree.size()
                    && stated.root().equals(tree.root())
                    && stated.root().equals(row.root());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
