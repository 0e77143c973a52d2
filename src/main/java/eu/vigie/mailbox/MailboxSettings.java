package eu.vigie.mailbox;

import eu.vigie.delivery.ImapFolder;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mailbox, from the environment. All of it or nothing: half of it stops the start. */
@Component
class MailboxSettings {

    private final ImapFolder inbox;
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
        boolean protects = ImapFolder.tls(tls, host, "VIGIE_IMAP_TLS");
        this.inbox = new ImapFolder(host, port, username, password, folder, protects);
        this.done = done.strip();
        this.address = address.isBlank() && inbox.username().contains("@") ? inbox.username() : address.strip();
        this.acknowledges = acknowledges;
        check();
    }

    private void check() {
        var parts = List.of(inbox.host(), inbox.username(), inbox.password());
        if (parts.stream().anyMatch(String::isEmpty) && !parts.stream().allMatch(String::isEmpty))
            throw new IllegalStateException("VIGIE_IMAP_HOST, VIGIE_IMAP_USERNAME and VIGIE_IMAP_PASSWORD go together:"
                    + " one of them is missing");
        if (!address.isEmpty() && !address.matches("[^@+\\s]+@[A-Za-z0-9.-]+"))
            throw new IllegalStateException("VIGIE_IMAP_ADDRESS is no plain address: " + address);
    }

    boolean configured() {
        return !inbox.host().isEmpty();
    }

    ImapFolder inbox() {
        return inbox;
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
}
