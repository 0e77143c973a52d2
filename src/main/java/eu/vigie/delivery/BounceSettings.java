package eu.vigie.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where letters come back to, and the mailbox in which that is read. All of it or nothing: half of it stops the start. */
@Component
class BounceSettings {

    private final ImapFolder inbox;
    private final @Nullable ReturnPath returnPath;

    BounceSettings(
            @Value("${vigie.bounce.address:}") String address,
            @Value("${vigie.bounce.imap.host:}") String host,
            @Value("${vigie.bounce.imap.port:993}") int port,
            @Value("${vigie.bounce.imap.username:}") String username,
            @Value("${vigie.bounce.imap.password:}") String password,
            @Value("${vigie.bounce.imap.folder:INBOX}") String folder,
            @Value("${vigie.bounce.imap.tls:}") String tls) {
        boolean protects = ImapFolder.tls(tls, host, "VIGIE_BOUNCE_IMAP_TLS");
        this.inbox = new ImapFolder(host, port, username, password, folder, protects);
        this.returnPath = given(address.strip()) ? new ReturnPath(address.strip(), password) : null;
    }

    private boolean given(String address) {
        List<String> parts = List.of(address, inbox.host(), inbox.username(), inbox.password());
        if (parts.stream().allMatch(String::isEmpty)) {
            return false;
        }
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalStateException(
                    "VIGIE_BOUNCE_ADDRESS, VIGIE_BOUNCE_IMAP_HOST, VIGIE_BOUNCE_IMAP_USERNAME and"
                            + " VIGIE_BOUNCE_IMAP_PASSWORD go together: one of them is missing");
        }
        return true;
    }

    /** Null when no mailbox for returned letters is set up. */
    @Nullable
    ReturnPath returnPath() {
        return returnPath;
    }

    ImapFolder inbox() {
        return inbox;
    }
}
