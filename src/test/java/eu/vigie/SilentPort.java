package eu.vigie;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/**
 * A port of this machine on which nobody listens, and nobody else comes to: bound, and connections to it are refused. A port that was
 * merely closed may be another test's mail server a moment later.
 */
public final class SilentPort implements AutoCloseable {

    private final SocketChannel bound;
    private final int port;

    private SilentPort(int wanted) {
        // Whoever listened there is gone when the thread that accepted has noticed.
        bound = await().ignoreException(BindException.class).until(() -> bind(wanted), one -> true);
        try {
            port = ((InetSocketAddress) bound.getLocalAddress()).getPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SocketChannel bind(int wanted) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), wanted));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    public static SilentPort any() {
        return new SilentPort(0);
    }

    /** In the place of whoever listened there until now. */
    public static SilentPort at(int port) {
        return new SilentPort(port);
    }

    public int port() {
        return port;
    }

    /** From here on somebody may listen there. */
    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
