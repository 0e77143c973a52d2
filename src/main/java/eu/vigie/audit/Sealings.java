package eu.vigie.audit;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The signed checkpoints, held one after another against a tree that grows. */
final class Sealings {

    private final TreeMap<Long, String> ahead;
    private final Collection<PublicKey> keys;
    private long lastAgreed;

    /** Notes by the size they state. */
    Sealings(SortedMap<Long, String> notes, Collection<PublicKey> keys) {
        this.ahead = new TreeMap<>(notes);
        this.keys = keys;
    }

    /** False when there is a checkpoint of that size that says otherwise, or that nobody known has signed. */
    boolean agree(Frontier tree) {
        Map.Entry<Long, String> next = ahead.firstEntry();
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

    private boolean states(String written, Frontier tree) {
        try {
            SignedNote note = SignedNote.of(written);
            Checkpoint stated = Checkpoint.of(note.text());
            return keys.stream().anyMatch(note::signedBy)
                    && stated.size() == tree.size()
                    && stated.root().equals(tree.root());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
