package eu.vigie.retention;

import eu.vigie.estate.Estate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the place of the title of an erased case: when it was erased, and by whom. */
@Component
class ErasedTitle {

    private final Estate estate;
    private final MessageSource messages;
    private final ZoneId zone;

    ErasedTitle(Estate estate, MessageSource messages, @Value("${vigie.zone:Europe/Paris}") ZoneId zone) {
        this.estate = estate;
        this.messages = messages;
        this.zone = zone;
    }

    /** The register is the organisation's own document, in its language. */
    String of(Erasure one, Instant at) {
        Locale language = estate.organisation().locale();
        Object[] said = {at.atZone(zone).toLocalDate().toString(), one.requestedBy(), one.decidedBy()};
        return Objects.requireNonNull(messages.getMessage("retention.erased", said, "–", language));
    }
}
