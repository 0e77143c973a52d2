package eu.vigie.delivery;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * A folder of a mailbox that is read by IMAP.
 *
 * @param host empty where no mailbox is set up
 * @param tls false: the line is in the clear
 */
public record ImapFolder(String host, int port, String username, String password, String name, boolean tls) {

    /** What is done with the folder while it is open; marks that are set stay. */
    @FunctionalInterface
    public interface Reading {
        void of(Store store, Folder folder) throws MessagingException, IOException;
    }

    public ImapFolder {
        host = host.strip();
        username = username.strip();
        name = name.strip();
    }

    /**
     * Whether the line is protected: a name of another machine is never spoken to in the clear unasked.
     *
     * @param said {@code true} or {@code false}; blank: only towards this machine it is not
     * @param setting how this is called by whoever sets it; another word stops the start
     */
    public static boolean tls(String said, String host, String setting) {
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "" -> !DeliverySettings.loopback(host.strip());
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(setting + " is true or false, and not '" + said.strip() + "'");
        };
    }

    /** Opens the folder, and closes it whatever happens. {@code further} are properties of the line beside the common ones. */
    public void read(Map<String, String> further, Reading reading) throws MessagingException, IOException {
        try (Store store = Session.getInstance(line(further)).getStore("imap")) {
            store.connect(host, port, username, password);
            try (Folder folder = store.getFolder(name)) {
                folder.open(Folder.READ_WRITE);
                reading.of(store, folder);
            }
        }
    }

    private Properties line(Map<String, String> further) {
        Properties mail = new Properties();
        mail.put("mail.imap.ssl.enable", String.valueOf(tls));
        mail.put("mail.imap.ssl.checkserveridentity", "true");
        mail.put("mail.imap.connectiontimeout", "10000");
        mail.putAll(further);
        return mail;
    }

    /** Names it on all nodes alike, without the password. */
    @Override
    public String toString() {
        return username + "@" + host + ":" + port + "/" + name;
    }
}
