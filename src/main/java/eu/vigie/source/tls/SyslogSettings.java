package eu.vigie.source.tls;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where messages are listened for, from the environment; without a port nowhere. */
@Component
class SyslogSettings {

    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 1_000;

    private final String port;
    private final String address;
    private final String bundle;
    private final String certificate;
    private final String key;
    private final int connections;
    private final Duration idle;

    SyslogSettings(
            @Value("${vigie.syslog.port:}") String port,
            @Value("${vigie.syslog.address:127.0.0.1}") String address,
            @Value("${vigie.syslog.bundle:}") String bundle,
            @Value("${vigie.syslog.certificate:}") String certificate,
            @Value("${vigie.syslog.key:}") String key,
            @Value("${vigie.syslog.connections:64}") int connections,
            @Value("${vigie.syslog.idle:6h}") Duration idle) {
        this.port = port.strip();
        this.address = address.strip();
        this.bundle = bundle.strip();
        this.certificate = certificate.strip();
        this.key = key.strip();
        this.connections = connections;
        this.idle = idle;
        if (configured()) check();
    }

    private void check() {
        if (!port.matches("\\d{1,5}") || port() > HIGHEST_PORT)
            throw new IllegalStateException("VIGIE_SYSLOG_PORT is no port: " + port);
        boolean files = !certificate.isEmpty() && !key.isEmpty();
        if (certificate.isEmpty() != key.isEmpty() || files == !bundle.isEmpty())
            throw new IllegalStateException(
                    "VIGIE_SYSLOG_PORT needs the certificate of this house: VIGIE_SYSLOG_CERTIFICATE"
                            + " and VIGIE_SYSLOG_KEY (files in PEM), or VIGIE_SYSLOG_BUNDLE alone");
        if (connections < 1 || connections > MOST_CONNECTIONS)
            throw new IllegalStateException("VIGIE_SYSLOG_CONNECTIONS is a number from 1 to " + MOST_CONNECTIONS);
        if (idle.isNegative() || idle.isZero())
            throw new IllegalStateException("VIGIE_SYSLOG_IDLE is a time as 6h or 30m");
    }

    boolean configured() {
        return !port.isEmpty();
    }

    int port() {
        return Integer.parseInt(port);
    }

    String address() {
        return address;
    }

    /** Name of a {@code spring.ssl.bundle}; empty where the certificate is in files. */
    String bundle() {
        return bundle;
    }

    Path certificate() {
        return Path.of(certificate).toAbsolutePath();
    }

    Path key() {
        return Path.of(key).toAbsolutePath();
    }

    /** How many may be open at once. */
    int connections() {
        return connections;
    }

    /** After which time without a message a connection is closed (RFC 5425, section 4.4). */
    Duration idle() {
        return idle;
    }
}
