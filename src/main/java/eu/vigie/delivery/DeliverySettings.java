package eu.vigie.delivery;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Settings of the outgoing mail.
 *
 * @param from the sender, {@code name <address>} or an address
 * @param host outgoing server; empty: all mail is captured
 * @param tls {@code none}, {@code starttls} or {@code tls}; empty: none on loopback, starttls elsewhere
 * @param replyTo where answers go; empty: to the sender
 * @param threads connections to the mail server, each with its sender
 * @param timeout how long one answer of the server is waited for
 * @param rate letters a minute from this node; 0: no limit
 * @param domainRate the same to one destination domain
 * @param node this node's name and process: what it left in doubt before its own restart is its own to repeat
 */
record DeliverySettings(
        Path mailFolder,
        String from,
        String replyTo,
        String host,
        int port,
        String username,
        String password,
        String tls,
        int threads,
        Duration timeout,
        int rate,
        int domainRate,
        String node,
        String process) {

    private static final Set<String> PROTECTIONS = Set.of("", "none", "starttls", "tls");

    /** A word nobody knows stops the start: taken for none, it would send letters in the clear. */
    DeliverySettings {
        tls = tls.strip().toLowerCase(Locale.ROOT);
        if (!PROTECTIONS.contains(tls)) {
            throw new IllegalArgumentException(
                    "vigie.smtp.tls (VIGIE_SMTP_TLS) is none, starttls or tls, and not '" + tls + "'");
        }
    }

    /** Where senders note what they heard before it is on the ledger. */
    Path sendingFolder() {
        return mailFolder.resolveSibling("sending");
    }

    /** Domain of the sender, for Message-IDs. */
    String domain() {
        String address = from.replaceAll(".*<|>.*", "").strip();
        String domain = address.substring(address.indexOf('@') + 1);
        return domain.matches("[A-Za-z0-9.-]+") ? domain.toLowerCase(Locale.ROOT) : "localhost";
    }

    /** How the connection is protected; a name of another machine is never spoken to in the clear unasked. */
    String protection() {
        if (tls.isEmpty()) {
            return loopback(host) ? "none" : "starttls";
        }
        return tls;
    }

    /** Whether that is this machine by its own name or number. */
    static boolean loopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    @Component
    static class Reader {

        private final DeliverySettings settings;

        Reader(
                @Value("${vigie.data:./data}") Path data,
                @Value("${vigie.mail-from:${vigie.mail.from:vigie@localhost}}") String from,
                @Value("${vigie.mail.reply-to:}") String replyTo,
                @Value("${vigie.smtp.host:}") String host,
                @Value("${vigie.smtp.port:25}") int port,
                @Value("${vigie.smtp.username:}") String username,
                @Value("${vigie.smtp.password:}") String password,
                @Value("${vigie.smtp.tls:}") String tls,
                @Value("${vigie.delivery.threads:4}") int threads,
                @Value("${vigie.smtp.timeout:60s}") Duration timeout,
                @Value("${vigie.delivery.rate:0}") int rate,
                @Value("${vigie.delivery.domain-rate:0}") int domainRate,
                ThisNode node) {
            settings = new DeliverySettings(
                    data.resolve("mail"),
                    from,
                    replyTo.strip(),
                    host.strip(),
                    port,
                    username,
                    password,
                    tls,
                    threads,
                    timeout,
                    rate,
                    domainRate,
                    node.name(),
                    UUID.randomUUID().toString());
        }

        DeliverySettings settings() {
            return settings;
        }
    }
}
