package eu.vigie.mailbox;

import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mailbox, from the environment. All of it or nothing: half of it stops the start. */
@Component
class MailboxSettings {

    private final String host;
    private final int port;
    private final String username;
    private final String password;
    private final boolean tls;
    private final String folder;
    private final String done;
    private final String address;
    private final boolean acknowledges;

    MailboxSettings(
            @Value("${vigie.imap.host:}") String host,
            @Value("${vigie.imap.port:993}") int port,
            @Value("${vigie.imap.username:}") String username,
            @Value("${vigie.imap.password:}") String password,
            @Value("${vigie.imap.tls:}") String tls,
            @Value("${vigie.imap.folder:INBOX}") String folder,
            @Value("${vigie.imap.done:}") String done,
            @Value("${vigie.imap.address:}") String address,
            @Value("${vigie.imap.acknowledge:true}") boolean acknowledges) {
        this.host = host.strip();
        this.port = port;
        this.username = username.strip();
        this.password = password;
        this.tls = protectedLine(tls.strip());
        this.folder = folder.strip();
        this.done = done.strip();
        this.address = address.isBlank() && this.username.contains("@") ? this.username : address.strip();
        this.acknowledges = acknowledges;
        check();
    }

    private void check() {
        var parts = List.of(host, username, password);
        if (parts.stream().anyMatch(String::isEmpty) && !parts.stream().allMatch(String::isEmpty))
            throw new IllegalStateException("VIGIE_IMAP_HOST, VIGIE_IMAP_USERNAME and VIGIE_IMAP_PASSWORD go together:"
                    + " one of them is missing");
        if (!address.isEmpty() && !address.matches("[^@+\\s]+@[A-Za-z0-9.-]+"))
            throw new IllegalStateException("VIGIE_IMAP_ADDRESS is no plain address: " + address);
    }

    /** A name of another machine is never spoken to in the clear unasked. */
    private boolean protectedLine(String tls) {
        boolean loopback = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
        return switch (tls) {
            case "" -> !loopback;
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException("VIGIE_IMAP_TLS is true or false, and not '" + tls + "'");
        };
    }

    boolean configured() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String folder() {
        return folder;
    }

    /** Where read mail is moved to; empty: it stays, marked as seen. */
    String done() {
        return done;
    }

    /** What people write to; empty when nobody said it. */
    String address() {
        return address;
    }

    boolean acknowledges() {
        return acknowledges;
    }

    /** Names the place on all nodes alike. */
    String place() {
        return username + "@" + host + ":" + port + "/" + folder;
    }

    Properties line() {
        Properties mail = new Properties();
        mail.put("mail.imap.ssl.enable", String.valueOf(tls));
        mail.put("mail.imap.ssl.checkserveridentity", "true");
        mail.put("mail.imap.connectiontimeout", "10000");
        mail.put("mail.imap.timeout", "60000");
        mail.put("mail.imap.fetchsize", "1048576");
        // Seen is what is on disk here, and nothing else.
        mail.put("mail.imap.peek", "true");
        return mail;
    }
}
