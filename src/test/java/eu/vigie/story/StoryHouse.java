package eu.vigie.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.vigie.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The house as stories find it: a clock that tests move, and a real mail server on loopback. */
@TestConfiguration(proxyBeanMethods = false)
class StoryHouse {

    /** A Tuesday morning, far from any change of the clocks. */
    private static final Instant START = Instant.parse("2026-11-24T08:30:00Z").truncatedTo(ChronoUnit.SECONDS);

    /** What people write to. */
    static final String MAILBOX = "incidents@host.example.com";

    @Bean
    @Primary
    Clock movableClock() {
        return new MovableClock(START);
    }

    @Bean(destroyMethod = "stop")
    GreenMail mailServer() {
        var server = new GreenMail(
                new ServerSetup[] {patient(ServerSetup.PROTOCOL_SMTP), patient(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        server.setUser(MAILBOX, MAILBOX, "secret-of-the-mailbox");
        return server;
    }

    /** On a busy machine its threads may begin late. */
    private static ServerSetup patient(String protocol) {
        var server = new ServerSetup(0, "127.0.0.1", protocol);
        server.setServerStartupTimeout(Duration.ofMinutes(2).toMillis());
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mailServerAddress(GreenMail server) {
        return registry -> {
            registry.add("vigie.smtp.host", () -> "127.0.0.1");
            registry.add("vigie.smtp.port", () -> server.getSmtp().getPort());
            registry.add("vigie.imap.host", () -> "127.0.0.1");
            registry.add("vigie.imap.port", () -> server.getImap().getPort());
            registry.add("vigie.imap.username", () -> MAILBOX);
            registry.add("vigie.imap.password", () -> "secret-of-the-mailbox");
            registry.add("vigie.imap.interval", () -> "1000");
            registry.add("vigie.imap.placing", () -> "500");
        };
    }
}
