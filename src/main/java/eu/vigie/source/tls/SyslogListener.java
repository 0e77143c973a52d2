package eu.vigie.source.tls;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Listens once everything else stands, and stops before anything else goes; not at all without a port. */
@Component
class SyslogListener implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(SyslogListener.class);

    private final SyslogSettings settings;
    private final SslBundles bundles;
    private final KnownCertificates known;
    private final Desk desk;
    private volatile @Nullable Listening listening;

    SyslogListener(SyslogSettings settings, SslBundles bundles, KnownCertificates known, Desk desk) {
        this.settings = settings;
        this.bundles = bundles;
        this.known = known;
        this.desk = desk;
    }

    @Override
    public void start() {
        if (!settings.configured()) return;
        var identity = Identity.of(settings, bundles, known);
        try {
            var opened = Listening.open(settings, identity, desk);
            listening = opened;
            LOG.info(
                    "Syslog over TLS: {}:{}, certificate {}",
                    settings.address(),
                    opened.port(),
                    identity.fingerprint());
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Syslog cannot be listened for at " + settings.address() + ":" + settings.port(), taken);
        }
    }

    @Override
    public void stop() {
        Listening present = listening;
        if (present != null) present.close();
        listening = null;
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    @Scheduled(fixedDelayString = "${vigie.syslog.sweep:5000}")
    void sweep() {
        Listening present = listening;
        if (present != null) present.sweep();
    }

    List<Connection> connections() {
        Listening present = listening;
        return present == null ? List.of() : present.connections();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vigie.syslog.connections", this, SyslogListener::open)
                .description("Senders of syslog that are connected")
                .register(registry);
        Gauge.builder("vigie.syslog.waiting", this, SyslogListener::waiting)
                .description("Messages that were read and are not written yet")
                .register(registry);
    }

    private double open() {
        return connections().size();
    }

    private double waiting() {
        return connections().stream().mapToInt(Connection::waiting).sum();
    }
}
