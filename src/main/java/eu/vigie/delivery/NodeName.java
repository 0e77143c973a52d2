package eu.vigie.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * The name under which a node claims letters: the same after its restart, never another node's. Two nodes that share a data
 * folder differ by machine or port.
 */
final class NodeName {

    private static final int LENGTH = 24;

    /** What the trail and the ledger keep of it. */
    private static final int LONGEST = 200;

    private NodeName() {}

    /** The name that was given, or one made of machine, port and data folder; short, and plain enough for a pattern. */
    static String of(String given, String port, Path data) {
        return given.isBlank()
                ? Digest.of(machine(), port, data.toAbsolutePath().normalize().toString())
                        .substring(0, LENGTH)
                : bounded(given.strip().replaceAll("[^A-Za-z0-9.-]", "-"));
    }

    private static String bounded(String name) {
        if (name.length() > LONGEST)
            throw new IllegalArgumentException(
                    "VIGIE_NODE has " + name.length() + " characters, " + LONGEST + " at most");
        return name;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }
}
