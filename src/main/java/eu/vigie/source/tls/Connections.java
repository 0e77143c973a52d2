package eu.vigie.source.tls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Those that are open, the oldest first. When there are as many as may be, the oldest that has yet to show who it is makes room:
 * whoever has shown it is never pushed out by strangers.
 */
final class Connections {

    /** One source has a quarter at most, but two. */
    private static final int SHARE = 4;

    private static final int LEAST_SHARE = 2;

    private final Set<Connection> open = new LinkedHashSet<>();
    private final int most;

    Connections(int most) {
        this.most = most;
    }

    /** False when there is no room. */
    synchronized boolean enter(Connection one) {
        if (open.size() < most) return open.add(one);
        var oldest = open.stream().filter(Connection::isStranger).findFirst();
        oldest.ifPresent(stranger -> {
            open.remove(stranger);
            stranger.end();
        });
        return oldest.isPresent() && open.add(one);
    }

    /** It has shown that it is that source's; false when that has its share already. */
    synchronized boolean admit(Connection one, String source, String fingerprint) {
        long others = open.stream().filter(other -> other.isOf(source)).count();
        if (others >= Math.max(LEAST_SHARE, most / SHARE)) return false;
        one.proven(source, fingerprint);
        return true;
    }

    synchronized void left(Connection one) {
        open.remove(one);
    }

    synchronized List<Connection> all() {
        return List.copyOf(open);
    }
}
