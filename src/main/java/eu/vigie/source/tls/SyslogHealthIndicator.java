package eu.vigie.source.tls;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Degraded while what was read cannot be written. In a health group of its own: whoever asks for pages need not suffer for it. */
@Component("syslogHealthIndicator")
class SyslogHealthIndicator implements HealthIndicator {

    private final SyslogListener listener;

    SyslogHealthIndicator(SyslogListener listener) {
        this.listener = listener;
    }

    @Override
    public Health health() {
        var connections = listener.connections();
        long failing = connections.stream().filter(Connection::isFailing).count();
        return (failing == 0 ? Health.up() : Health.status("DEGRADED"))
                .withDetail("listening", listener.isRunning())
                .withDetail("connections", connections.size())
                .withDetail("failing", failing)
                .build();
    }
}
