package eu.vigie.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain, link by link, and remembers the first that does not fit; grows the tree anew on the way and holds it
 * against every checkpoint, so that a chain that was written anew from some entry on is found too. Holds one entry at a time.
 */
final class Recomputation {

    private final Frontier tree = new Frontier();
    private final Sealings sealings;
    private Head reached = new Head(0, Sealed.NOTHING_BEFORE);
    private long events;
    private long seen;
    private @Nullable Long firstInvalid;

    Recomputation(Sealings sealings) {
        this.sealings = sealings;
    }

    /** One link with its entry; the entry's columns are null when it was removed. */
    void take(ResultSet row) throws SQLException {
        events++;
        seen = row.getLong("chain_position");
        if (firstInvalid != null) return;
        long position = seen;
        long expected = reached.position() + 1;
        row.getLong("id");
        if (position != expected || row.wasNull()) {
            firstInvalid = expected;
            return;
        }
        Sealed entry = Sealed.read(row);
        Head next = reached.followedBy(entry);
        if (next.digest().equals(row.getString("digest"))) advance(next, entry);
        else firstInvalid = expected;
    }

    private void advance(Head next, Sealed entry) {
        reached = next;
        tree.append(entry.leaf());
        if (!sealings.agree(tree)) firstInvalid = sealings.lastAgreed() + 1;
    }

    /** The last position looked at. */
    long seen() {
        return seen;
    }

    /**
     * What was found, given where the chain is said to end and whether an entry stands beside the chain; such a one has no
     * position, so the first free one is named.
     */
    Verification against(Head head, boolean strangers) {
        Long fault = firstInvalid;
        if (fault == null && !reached.equals(head)) fault = Math.min(reached.position(), head.position()) + 1;
        if (fault == null && !sealings.done()) fault = head.position() + 1;
        if (fault == null && strangers) fault = head.position() + 1;
        return new Verification(events, fault == null, head.digest(), fault);
    }
}
