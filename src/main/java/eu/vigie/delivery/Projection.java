package eu.vigie.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How long so many letters would take, before the first has gone. A careful guess, since nothing was measured yet: a dialogue of a
 * quarter of a second on each connection, and no more in a minute than the rate allows.
 */
@Component
class Projection {

    private static final Duration DIALOGUE = Duration.ofMillis(250);

    private final DeliverySettings settings;

    Projection(DeliverySettings.Reader settings) {
        this.settings = settings.settings();
    }

    Instant end(long letters, Instant from) {
        Duration dialogues = DIALOGUE.multipliedBy(letters).dividedBy(Math.max(1, settings.threads()));
        Duration minutes = settings.rate() > 0 ? Duration.ofMinutes(letters / settings.rate()) : Duration.ZERO;
        return from.plus(dialogues.compareTo(minutes) > 0 ? dialogues : minutes);
    }
}
