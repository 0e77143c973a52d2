package eu.vigie.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks SMTP for a batch over one connection. Never inside a transaction. */
@Component
class SmtpWire {

    /** Well inside the lease, with a slow letter's time-outs to spare. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    private final SmtpConnections connections;
    private final Envelope envelope;
    private final Clock clock;

    SmtpWire(SmtpConnections connections, DeliverySettings.Reader settings, Clock clock) {
        this.connections = connections;
        this.envelope = new Envelope(settings.settings().from(), clock);
        this.clock = clock;
    }

    /** Sends them in order; once the server is down the rest is not tried and waits with the same words. */
    Map<Parcel, Reply> send(List<Parcel> parcels) {
        Map<Parcel, Reply> replies = new LinkedHashMap<>();
        Instant end = clock.instant().plus(LONGEST_BATCH);
        Transport connection = null;
        Reply down = null;
        for (Parcel parcel : parcels) {
            if (down == null && clock.instant().isAfter(end)) {
                down = Reply.down("not tried: the mail server is slow");
            }
            if (down == null && connection == null) {
                try {
                    connection = connections.take();
                } catch (MessagingException trouble) {
                    down = Reply.down(trouble.toString());
                }
            }
            Reply reply = down != null || connection == null ? down : send(parcel, connection);
            replies.put(parcel, reply == null ? Reply.down("no connection") : reply);
            down = reply != null && reply.serverDown() ? reply : null;
        }
        release(connection, down);
        return replies;
    }

    private void release(@Nullable Transport connection, @Nullable Reply down) {
        if (connection != null && down == null) {
            connections.giveBack(connection);
        } else if (connection != null) {
            SmtpConnections.close(connection);
        }
    }

    private Reply send(Parcel parcel, Transport connection) {
        try {
            Address[] to = {Envelope.recipient(parcel)};
            connection.sendMessage(envelope.message(connections.session(), parcel), to);
            return Reply.accepted(String.valueOf(SmtpProperty.of(connection, "lastServerResponse")));
        } catch (AddressException wrong) {
            return Reply.permanent("no address: " + wrong.getMessage());
        } catch (MessagingException trouble) {
            return SmtpTrouble.reply(trouble);
        }
    }
}
