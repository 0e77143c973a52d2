package eu.vigie.delivery;

import org.springframework.stereotype.Component;

/** How letters leave this house, and whether they do: for who watches it. */
@Component
public class MailStanding {

    private final DeliverySettings settings;
    private final ServerPause pause;
    private final OldestUndelivered oldest;

    MailStanding(DeliverySettings.Reader settings, ServerPause pause, OldestUndelivered oldest) {
        this.settings = settings.settings();
        this.pause = pause;
        this.oldest = oldest;
    }

    /** As it is now; one query. */
    public Now now() {
        return new Now(settings.host(), settings.port(), pause.refused(), Math.round(oldest.seconds()));
    }

    /**
     * @param host the outgoing server; empty where every letter is captured on this machine
     * @param refused true while this node waits because that server, when last tried, could not be spoken to
     * @param oldestSeconds how long the oldest letter that nobody took and nothing holds back has waited; 0 for none
     */
    public record Now(String host, int port, boolean refused, long oldestSeconds) {

        /** True when no mail leaves this machine. */
        public boolean captured() {
            return host.isEmpty();
        }
    }
}
