package eu.vigie.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Speaks SMTP for a batch over one connection. Never inside a transaction. */
@Component
class SmtpWire {

    /** Well inside the lease, with a slow letter's time-outs to spare. */
    private static final Duration LONGEST_BATCH = Duration.ofMinutes(2);

    private final SmtpConnections connections;
    private final ServerPause pause;
    private final Envelope envelope;
    private final Clock clock;

    SmtpWire(
            SmtpConnections connections,
            ServerPause pause,
            DeliverySettings.Reader settings,
            BounceSettings bounces,
            Dkim dkim,
            Clock clock) {
        this.connections = connections;
        this.pause = pause;
        this.envelope = new Envelope(settings.settings(), bounces, dkim, clock);
        this.clock = clock;
    }

    /**
     * Sends them in order, noting each answer before the next letter; once the server is down, or the time is up, the rest is put
     * back as if never taken.
     */
    Map<Parcel, Reply> send(List<Parcel> parcels, Notebook notebook) {
        Map<Parcel, Reply> replies = new LinkedHashMap<>();
        Dialogue dialogue = new Dialogue(connections, envelope);
        Instant end = clock.instant().plus(LONGEST_BATCH);
        for (Parcel parcel : parcels) {
            Reply reply = reply(dialogue, parcel, end);
            notebook.note(parcel, reply);
            replies.put(parcel, reply);
        }
        dialogue.end();
        if (!parcels.isEmpty()) {
            pause.learn(dialogue.trouble());
        }
        return replies;
    }

    private Reply reply(Dialogue dialogue, Parcel parcel, Instant end) {
        String trouble = dialogue.trouble();
        if (trouble != null) {
            return Reply.postponed("not tried: " + trouble);
        }
        return clock.instant().isAfter(end)
                ? Reply.postponed("not tried: the mail server is slow")
                : dialogue.send(parcel);
    }
}
