package eu.vigie.audit;

import org.jspecify.annotations.Nullable;

/**
 * Walks along the chain, link by link, and remembers the first that does not fit; grows the tree anew on the way and holds it
 * against every checkpoint, so that a chain that was written anew from some entry on is found too. Holds one entry at a time; who
 * reads prepares some thousands.
 */
final class Recomputation {

    private final Frontier tree = new Frontier();
    private final Sealings sealings;
    private Head reached = new Head(0, Sealed.NOTHING_BEFORE);
    private long events;
    private @Nullable Long firstInvalid;

    Recomputation(Sealings sealings) {
        this.sealings = sealings;
    }

    /** One link with its entry. */
    void take(Link link) {
        events++;
        if (firstInvalid != null) return;
        Link.Bound entry = link.entry();
        long expected = reached.position() + 1;
        if (link.position() != expected || entry == null) {
            firstInvalid = expected;
            return;
        }
        Head next = reached.followedBy(entry.bytes());
        if (next.digest().equals(link.digest())) advance(next, entry.leaf());
        else firstInvalid = expected;
    }

    private void advance(Head next, String leaf) {
        reached = next;
        tree.append(leaf);
        if (!sealings.agree(tree)) firstInvalid = sealings.lastAgreed() + 1;
    }

    /**
     * What was found, given where the chain is said to end, how far the tree has grown over it, and whether an entry stands
     * beside the chain; such a one has no position, so the first free one is named.
     */
    Verification against(Head head, long grown, boolean strangers) {
        Long fault = firstInvalid;
        if (fault == null && !reached.equals(head)) fault = Math.min(reached.position(), head.position()) + 1;
        if (fault == null && (!sealings.done() || head.position() < grown)) fault = head.position() + 1;
        if (fault == null && strangers) fault = head.position() + 1;
        return new Verification(events, fault == null, head.digest(), fault);
    }
}
