package eu.vigie.source.tls;

import eu.vigie.source.Fingerprint;
import eu.vigie.source.tls.Refusals.Reason;
import eu.vigie.syslog.Framing;
import eu.vigie.syslog.IllFramed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sender: shows who it is, then is read message by message by one thread while another writes. How long it may take is looked at
 * from outside ({@link #sweep}), so that a sender which brings an octet now and then is no exception.
 */
final class Connection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final Socket raw;
    private final Identity identity;
    private final Desk desk;
    private final Connections all;
    private final Executor threads;
    private final Stopping stopping;
    private final String from;
    private final Held held = new Held();
    private volatile Phase phase;
    private volatile @Nullable Writer writer;
    private volatile @Nullable String source;
    private volatile @Nullable String fingerprint;
    private volatile boolean ended;

    Connection(Socket raw, Identity identity, Desk desk, Connections all, Executor threads, Stopping stopping) {
        this.raw = raw;
        this.identity = identity;
        this.desk = desk;
        this.all = all;
        this.threads = threads;
        this.stopping = stopping;
        this.from = raw.getInetAddress().getHostAddress() + ":" + raw.getPort();
        this.phase = new Phase(Phase.Kind.HANDSHAKE, desk.clock().instant());
    }

    @Override
    public void run() {
        try (raw;
                SSLSocket line = line()) {
            line.startHandshake();
            if (isAdmitted(line)) read(line);
        } catch (IllFramed broken) {
            refuse(broken.tooLong() ? Reason.TOO_LONG : Reason.FRAMING, String.valueOf(broken.getMessage()));
        } catch (SSLException broken) {
            if (source == null && !ended) refuse(reason(broken), String.valueOf(broken.getMessage()));
            else LOG.debug("Syslog from {} broke off", from, broken);
        } catch (IOException gone) {
            LOG.debug("Syslog from {} broke off", from, gone);
        } catch (RuntimeException trouble) {
            LOG.warn("Syslog from {} is closed; it may come again", from, trouble);
        } finally {
            held.end();
            if (writer == null) all.left(this);
        }
    }

    private SSLSocket line() throws IOException {
        raw.setKeepAlive(true);
        var line = (SSLSocket) identity.context().getSocketFactory().createSocket(raw, null, true);
        line.setEnabledProtocols(VERSIONS);
        line.setNeedClientAuth(true);
        return line;
    }

    /** Looked up once more: a session that is resumed shows no certificate again. */
    private boolean isAdmitted(SSLSocket line) throws SSLException {
        var own = (X509Certificate) line.getSession().getPeerCertificates()[0];
        String shown = Fingerprint.of(own);
        var known = desk.certificates().find(shown);
        if (known.isEmpty()) refuse(Reason.CERTIFICATE, "no source has the certificate " + Fingerprint.shown(shown));
        else if (!all.admit(this, known.get().source(), shown))
            refuse(Reason.FULL, "source " + known.get().source() + " has as many connections as it may");
        return source != null;
    }

    private void read(SSLSocket line) throws IOException {
        var writes = new Writer(held, from, String.valueOf(fingerprint), desk, stopping, this::left);
        threads.execute(writes);
        writer = writes;
        var framing =
                new Framing(new BufferedInputStream(line.getInputStream()), desk.clock(), () -> at(Phase.Kind.READING));
        at(Phase.Kind.WAITING);
        for (var frame = framing.next(); frame.isPresent(); frame = framing.next()) {
            at(Phase.Kind.HOLDING);
            held.put(frame.get());
            at(Phase.Kind.WAITING);
        }
    }

    private void left() {
        end();
        all.left(this);
    }

    private void at(Phase.Kind kind) {
        phase = new Phase(kind, desk.clock().instant());
    }

    /** Ends it when it takes longer than it may or its certificate, of which {@code counting} are good, counts no more. */
    void sweep(Instant now, Duration idle, @Nullable Set<String> counting) {
        Phase present = phase;
        if (ended) return;
        if (present.over(now, idle)) {
            if (present.kind() != Phase.Kind.WAITING) refuse(Reason.SLOW, "it takes too long");
            end();
        } else if (counting != null && fingerprint != null && !counting.contains(fingerprint)) {
            refuse(Reason.REVOKED, "its certificate does not count any more");
            end();
        }
    }

    /** Nothing more is read; what was read is written. Who has shown who it is, is told (RFC 5425, section 4.4). */
    void end() {
        ended = true;
        try {
            if (isStranger()) raw.close();
            else raw.shutdownInput();
        } catch (IOException closed) {
            LOG.debug("Syslog from {} was closed already", from, closed);
        }
    }

    void proven(String ofSource, String byFingerprint) {
        source = ofSource;
        fingerprint = byFingerprint;
    }

    boolean isStranger() {
        return source == null;
    }

    boolean isOf(String name) {
        return name.equals(source);
    }

    int waiting() {
        return held.size();
    }

    boolean isFailing() {
        Writer present = writer;
        return present != null && present.isFailing();
    }

    private void refuse(Reason reason, String why) {
        desk.refusals().tell(reason, from, why);
    }

    private static Reason reason(SSLException broken) {
        boolean shown = broken instanceof SSLHandshakeException && broken.getCause() instanceof CertificateException;
        return shown ? Reason.CERTIFICATE : Reason.HANDSHAKE;
    }
}
