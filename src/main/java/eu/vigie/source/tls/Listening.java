package eu.vigie.source.tls;

import eu.vigie.source.tls.Refusals.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** An open port and those who are connected to it. Of threads there are two for each connection, and of these as many as may be. */
final class Listening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final int BACKLOG = 50;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(15);

    private final ServerSocket port;
    private final Identity identity;
    private final Desk desk;
    private final Duration idle;
    private final Connections connections;
    private final Stopping stopping = new Stopping();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "syslog");
        thread.setDaemon(true);
        return thread;
    });

    private Listening(ServerSocket port, SyslogSettings settings, Identity identity, Desk desk) {
        this.port = port;
        this.identity = identity;
        this.desk = desk;
        this.idle = settings.idle();
        this.connections = new Connections(settings.connections());
    }

    /** Throws where the port is taken. */
    static Listening open(SyslogSettings settings, Identity identity, Desk desk) throws IOException {
        var port = new ServerSocket(settings.port(), BACKLOG, InetAddress.getByName(settings.address()));
        var listening = new Listening(port, settings, identity, desk);
        listening.threads.execute(listening::accept);
        return listening;
    }

    int port() {
        return port.getLocalPort();
    }

    List<Connection> connections() {
        return connections.all();
    }

    private void accept() {
        while (!stopping.isSo()) {
            try {
                enter(port.accept());
            } catch (IOException | RuntimeException | OutOfMemoryError trouble) {
                if (stopping.isSo()) return;
                LOG.warn("Nobody can be connected for syslog now; it is tried again", trouble);
                stopping.pause(REST);
            }
        }
    }

    private void enter(Socket raw) throws IOException {
        var one = new Connection(raw, identity, desk, connections, threads, stopping);
        if (connections.enter(one)) {
            serve(one);
        } else {
            raw.close();
            desk.refusals().tell(Reason.FULL, raw.getInetAddress().getHostAddress(), "as many are connected as may be");
        }
    }

    private void serve(Connection one) {
        try {
            threads.execute(one);
        } catch (RuntimeException | OutOfMemoryError noThread) {
            one.end();
            connections.left(one);
            throw noThread;
        }
    }

    /** Ends those that take too long or whose certificate counts no more. */
    void sweep() {
        var now = desk.clock().instant();
        var counting = counting();
        connections.all().forEach(one -> one.sweep(now, idle, counting));
    }

    private @Nullable Set<String> counting() {
        try {
            return connections.all().isEmpty() ? null : desk.certificates().counting();
        } catch (DataAccessException | TransactionException down) {
            return null;
        }
    }

    /** Nobody is read any more; what was read is written, unless that cannot be done in time. */
    @Override
    public void close() {
        stopping.begin();
        try {
            port.close();
        } catch (IOException closed) {
            LOG.debug("The port was closed already", closed);
        }
        connections.all().forEach(Connection::end);
        threads.shutdown();
        try {
            if (threads.awaitTermination(LAST.toSeconds(), TimeUnit.SECONDS)) return;
            stopping.giveUp();
            threads.awaitTermination(REST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException asked) {
            stopping.giveUp();
            Thread.currentThread().interrupt();
        }
    }
}
