package eu.vigie.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One batch's conversation with the mail server. A connection that breaks under a letter is replaced, so that one letter the
 * server cannot digest does not hold up the others; when it breaks twice in a row, or none can be had, the server is down.
 */
final class Dialogue {

    private final SmtpConnections connections;
    private final Envelope envelope;
    private @Nullable SMTPTransport connection;
    private @Nullable String trouble;
    private int broken;

    Dialogue(SmtpConnections connections, Envelope envelope) {
        this.connections = connections;
        this.envelope = envelope;
    }

    /** Why the rest need not be tried now; null while the server is fit. */
    @Nullable
    String trouble() {
        return trouble;
    }

    Reply send(Parcel parcel) {
        try {
            SMTPTransport open = connection == null ? connections.take() : connection;
            connection = open;
            return send(parcel, open);
        } catch (MessagingException unreachable) {
            trouble = SmtpTrouble.words(unreachable);
            return Reply.down(trouble);
        }
    }

    private Reply send(Parcel parcel, SMTPTransport open) {
        Envelope.Letter letter = null;
        try {
            Address to = Envelope.recipient(parcel);
            if (!Envelope.ascii(parcel) && !open.supportsExtension("SMTPUTF8")) {
                return Reply.permanent("553 5.6.7 the mail server takes no addresses beyond ASCII (SMTPUTF8)");
            }
            letter = envelope.message(connections.session(), parcel);
            open.sendMessage(letter, new Address[] {to});
            broken = 0;
            return Reply.accepted(String.valueOf(open.getLastServerResponse()));
        } catch (AddressException wrong) {
            return Reply.permanent("no address: " + wrong.getMessage());
        } catch (MessagingException refusal) {
            return refused(refusal, letter != null && letter.written());
        }
    }

    private Reply refused(MessagingException refusal, boolean written) {
        Reply reply = SmtpTrouble.reply(refusal);
        if (!reply.serverDown()) {
            return reply;
        }
        hangUp();
        broken++;
        if (broken > 1 || SmtpTrouble.ofEveryLetter(refusal)) {
            trouble = reply.text();
        }
        // The whole letter went out and its answer never came: only the server knows whether it took it.
        return written && !SmtpTrouble.answered(refusal) ? Reply.doubt(reply.text()) : reply;
    }

    /** Keeps a sound connection for the next batch. */
    void end() {
        if (connection != null) {
            connections.giveBack(connection);
        }
    }

    private void hangUp() {
        if (connection != null) {
            SmtpConnections.close(connection);
            connection = null;
        }
    }
}
